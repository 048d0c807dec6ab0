/** One meter's row in the grid of readings. */
import { faultSentence } from '@manor/web/api/violations';
import { LockOutlined } from '@ant-design/icons';
import { day, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Tag } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import {
  cellsOf,
  isFirst,
  isNumber,
  plain,
  type Cell,
  type Column,
  type Meter,
  type Typed,
} from './readings';
import { measured } from '../meters/meters';
import { oddness } from './odd';
import type { Preview } from './usePreviews';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';

interface ReadingRowProps {
  row: number;
  meter: Meter;
  typed: Typed | undefined;
  preview: Preview | undefined;
  /** What was used in the month before. */
  last: string | undefined;
  /** The platform is asked, or has answered. */
  asked: boolean;
  currency: string;
  busy: boolean;
  onType: (meterId: string, column: Column, text: string) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>, at: Cell) => void;
  onPaste: (text: string, at: Cell) => void;
  actions: (meter: Meter) => ReactNode;
}

export function ReadingRow(props: ReadingRowProps) {
  const { t } = useTranslation(['billing', 'words']);
  const { row, meter, typed, preview, currency } = props;
  const reading = meter.monthReading;
  const open = cellsOf(meter, typed);
  const faults = open.length > 0 ? faultsOf(typed, preview, t('readings.noNumber')) : [];
  const usage = reading?.usage ?? preview?.usage;
  const amount = reading?.amountMinor ?? (preview?.usage ? preview.amountMinor : undefined);
  const odd = usage ? oddness(usage, props.last, meter.customerId !== '') : undefined;
  const input = (column: Column) => (
    <input
      data-cell={`${row}:${column}`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${meter.number} ${t(`readings.${column}`)}`}
      aria-invalid={faults.some((one) => one.column === column)}
      aria-describedby={faults.length > 0 ? `fault-${meter.meterId}` : undefined}
      readOnly={props.busy}
      value={typed?.[column] ?? ''}
      onChange={({ target }) => {
        props.onType(meter.meterId, column, target.value);
      }}
      onKeyDown={(event) => {
        props.onKey(event, { row, column });
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text');
        // A single value goes where the cursor is, as in every input.
        if (props.busy || !/[\t\n\r]/.test(text.trim())) return;
        event.preventDefault();
        props.onPaste(text, { row, column });
      }}
    />
  );
  return (
    <tr aria-rowindex={row + 2} className={reading || typed?.saved ? 'read' : ''}>
      <td>
        <UnitLink unitId={meter.unitId} code={meter.unitCode} />
      </td>
      <td>{meter.number}</td>
      <td>
        <CustomerLink customerId={meter.customerId} name={meter.customerName} />
      </td>
      <td className="right" data-label={t('readings.startValue')}>
        {open.includes('startValue') ? input('startValue') : <Start meter={meter} typed={typed} />}
      </td>
      <td className="right" data-label={t('readings.endValue')}>
        {open.includes('endValue') ? input('endValue') : number(reading?.endValue ?? typed?.endValue ?? '0')}
      </td>
      <td
        className={odd ? 'right fault' : 'right'}
        data-label={t('readings.usage')}
        title={odd && t(`readings.odd.${odd}`)}
      >
        {usage ? measured(usage, meter.kind) : ''}
      </td>
      <td className="right quiet" data-label={t('readings.lastUsage')}>
        {props.last === undefined ? '' : measured(props.last, meter.kind)}
      </td>
      <td className="right">{amount !== undefined && <MoneyText minor={amount} currency={currency} />}</td>
      <td>
        {faults.length > 0 ? (
          <span
            className="fault"
            id={`fault-${meter.meterId}`}
            title={faults.map(({ message }) => message).join('; ')}
          >
            {faults.map(({ message }) => message).join('; ')}
          </span>
        ) : (
          <State {...props} />
        )}
      </td>
    </tr>
  );
}

/** Where usage begins: what the reading of the month says, else the last value and its day. */
function Start({ meter, typed }: { meter: Meter; typed: Typed | undefined }) {
  const { monthReading, lastValue, lastDate } = meter;
  if (monthReading) return number(monthReading.startValue);
  if (isFirst(meter)) return number(typed?.startValue ?? '0');
  return <span title={day(lastDate)}>{number(lastValue)}</span>;
}

function State({ meter, typed, preview, asked, actions }: ReadingRowProps) {
  const { t } = useTranslation(['billing', 'words']);
  const scope = useScope();
  const rights = useRights();
  const reading = meter.monthReading;
  if (reading?.locked) {
    const said = (
      <>
        <LockOutlined /> {t('readings.locked')}
      </>
    );
    return rights.holdsIn('billing.receivables.read', scope.nodeId) ? (
      <Link to={scope.path(`billing/receivables/${reading.receivableId}`)} title={t('readings.lockedHint')}>
        {said}
      </Link>
    ) : (
      <span className="quiet">{said}</span>
    );
  }
  if (reading)
    return (
      <span className="actions">
        <Tag color="success">{t('readings.entered')}</Tag>
        {actions(meter)}
      </span>
    );
  if (typed?.saved) return <Tag color="success">{t('readings.entered')}</Tag>;
  if (asked) return <span className="quiet">{t(preview ? 'readings.ready' : 'readings.checking')}</span>;
  return isFirst(meter) ? <span className="quiet">{t('readings.first')}</span> : null;
}

function faultsOf(
  typed: Typed | undefined,
  preview: Preview | undefined,
  noNumber: string,
): { column: string; message: string }[] {
  const wrong = (['startValue', 'endValue'] as const)
    .filter((column) => typed?.[column] && !isNumber(plain(typed[column])))
    .map((column) => ({ column, message: noNumber }));
  return [...wrong, ...(preview?.faults ?? []).map((one) => ({ ...one, message: faultSentence(one) }))];
}

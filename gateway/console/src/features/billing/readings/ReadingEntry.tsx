/** The grid of one estate and month with what is typed into it, its preview, and how it is saved. */
import { listing, useAllRows } from '@manor/web/api/read';
import { explained, worthRetrying } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { money, monthBefore, number } from '@manor/web/format';
import { Alert, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';
import { UnsavedChanges } from './UnsavedChanges';
import type { MeterKind } from '../meters/meters';
import { ReadingActions } from './ReadingActions';
import { ReadingGrid } from './ReadingGrid';
import {
  isTyped,
  rowOf,
  type Column,
  type Meter,
  type NewReading,
  type Pasted,
  type Sheet,
} from './readings';
import { oddness } from './odd';
import { OddReadings, type Odd } from './OddReadings';
import { usePreviews, type Where } from './usePreviews';

// As many as EnterReadings takes.
const MOST = 2000;

interface ReadingEntryProps {
  estateId: string;
  buildingId: string;
  kind: MeterKind | undefined;
  feeMonth: string;
  endDate: string;
  startDate: string;
  reader: string;
  show: string;
  mayEnter: boolean;
}

export function ReadingEntry(props: ReadingEntryProps) {
  const { t } = useTranslation('billing');
  const { companyId, currency } = useScope();
  const { estateId, feeMonth, endDate, startDate, reader, mayEnter } = props;
  // Every estate and month has a sheet of its own, so that looking at another one loses nothing.
  const [sheets, setSheets] = useState<Readonly<Record<string, Sheet>>>({});
  const [pasted, setPasted] = useState<Pasted>();
  const name = `${estateId} ${feeMonth}`;
  const sheet = sheets[name] ?? EMPTY;
  const change = useCallback(
    (make: (before: Sheet) => Sheet) => {
      setSheets((all) => ({ ...all, [name]: make(all[name] ?? EMPTY) }));
    },
    [name],
  );
  const found = useMeters(props);
  const meters = found.rows;
  const where = useMemo<Where>(
    () => ({ companyId, estateId, feeMonth, endDate, reader, ...(startDate ? { startDate } : {}) }),
    [companyId, estateId, feeMonth, endDate, reader, startDate],
  );
  const rows = useMemo(
    () =>
      mayEnter ? meters.map((one) => rowOf(one, sheet[one.meterId])).filter((row) => row !== undefined) : [],
    [meters, sheet, mayEnter],
  );
  const previews = usePreviews(where, rows);
  const good = rows.filter((row) => previews.of(row)?.faults.length === 0);
  const lasts = useUsagesBefore(estateId, feeMonth, mayEnter);
  const [asking, setAsking] = useState<Odd[]>();
  const oddOnes = (): Odd[] =>
    good.slice(0, MOST).flatMap((row) => {
      const meter = meters.find((one) => one.meterId === row.meterId);
      const usage = previews.of(row)?.usage ?? '0';
      if (!meter) return [];
      const last = lasts.get(meter.meterId);
      const why = oddness(usage, last, meter.customerId !== '');
      const { meterId, unitCode, number } = meter;
      return why ? [{ meterId, unitCode, number, usage, last, why }] : [];
    });
  const saving = useSubmit(
    async (client, readings: NewReading[]) => {
      try {
        return await client.POST('/v1/billing/readings:batchCreate', { body: { ...where, readings } });
      } catch (error) {
        if (!worthRetrying(error)) previews.forget();
        throw error;
      }
    },
    (_, readings) => {
      setPasted(undefined);
      change((before) => ({
        ...before,
        ...Object.fromEntries(
          readings.map(({ meterId = '' }) => [meterId, { ...before[meterId], saved: true as const }]),
        ),
      }));
    },
  );
  const onType = useCallback(
    (meterId: string, column: Column, text: string) => {
      change((before) => ({ ...before, [meterId]: { ...before[meterId], [column]: text } }));
    },
    [change],
  );
  const onPaste = useCallback(
    (taken: Pasted) => {
      setPasted(taken);
      change(() => taken.sheet);
    },
    [change],
  );
  const forget = useCallback(
    (meterId: string) => {
      change((before) => ({ ...before, [meterId]: {} }));
    },
    [change],
  );
  const actions = useCallback(
    (meter: Meter) => mayEnter && <ReadingActions meter={meter} onDeleted={forget} />,
    [mayEnter, forget],
  );
  const typed = Object.values(sheet).filter(isTyped).length;
  const elsewhere = Object.values(sheets).some((one) => Object.values(one).some(isTyped));
  const total = good.reduce((sum, row) => sum + BigInt(previews.of(row)?.amountMinor ?? 0), 0n);
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  return (
    <>
      <Refusal submission={saving} />
      {previews.error && (
        <Alert
          type={previews.waiting ? 'warning' : 'error'}
          showIcon
          role={previews.waiting ? 'status' : 'alert'}
          title={previews.waiting ? t('readings.waiting') : explained(previews.error)}
        />
      )}
      {meters.length === 0 && !found.first && !found.more ? (
        <EmptyState text={t('readings.noMeters')} />
      ) : (
        <ReadingGrid
          meters={meters}
          sheet={sheet}
          preview={previews.of}
          lasts={lasts}
          currency={currency}
          busy={!mayEnter || saving.pending}
          onType={onType}
          onPaste={onPaste}
          actions={actions}
        />
      )}
      <div className="reading-foot">
        <span className="quiet" role="status">
          {[
            t(found.more ? 'readings.loading' : 'readings.meters', { shown: number(meters.length) }),
            ...(typed > 0 ? [t('readings.typed', { shown: number(typed) })] : []),
            ...(typed > good.length ? [t('readings.open', { shown: number(typed - good.length) })] : []),
            ...(good.length > 0 ? [t('readings.total', { amount: money(total, currency) })] : []),
            ...(pasted
              ? [
                  t(pasted.left > 0 ? 'readings.pastedLeft' : 'readings.pasted', {
                    rows: pasted.rows,
                    left: pasted.left,
                  }),
                ]
              : []),
          ].join(' · ')}
        </span>
        {mayEnter && (
          <Button
            type="primary"
            disabled={good.length === 0}
            loading={saving.pending}
            onClick={() => {
              const odd = oddOnes();
              if (odd.length > 0) setAsking(odd);
              else saving.submit(good.slice(0, MOST));
            }}
          >
            {t('readings.save', { shown: number(Math.min(good.length, MOST)) })}
          </Button>
        )}
      </div>
      {asking && (
        <OddReadings
          odd={asking}
          onSave={() => {
            setAsking(undefined);
            saving.submit(good.slice(0, MOST));
          }}
          onClose={() => {
            setAsking(undefined);
          }}
        />
      )}
      <UnsavedChanges unsaved={elsewhere} />
    </>
  );
}

const EMPTY: Sheet = {};

/** What each meter of an estate used in the month before. */
function useUsagesBefore(estateId: string, feeMonth: string, enabled: boolean): ReadonlyMap<string, string> {
  const { companyId } = useScope();
  const query = { companyId, estateId, feeMonth: monthBefore(feeMonth), pageSize: 200 };
  const { rows } = useAllRows(listing('/v1/billing/readings', 'readings', query), enabled);
  return useMemo(() => new Map(rows.map(({ meterId, usage }) => [meterId, usage])), [rows]);
}

/** The meters of the choice in the order of their numbers; those out of use only where they were read in the month. */
function useMeters({ estateId, buildingId, kind, feeMonth, show }: ReadingEntryProps) {
  const { companyId } = useScope();
  const found = useAllRows(
    listing('/v1/billing/meters', 'meters', {
      companyId,
      estateId,
      readingMonth: feeMonth,
      pageSize: 200,
      ...(buildingId ? { buildingId } : {}),
      ...(kind ? { kind } : {}),
    }),
  );
  const rows = useMemo(
    () =>
      found.rows
        .filter((one) => one.monthReading || !one.removeDate)
        .filter((one) => !show || Boolean(one.monthReading) === (show === 'read')),
    [found.rows, show],
  );
  return { ...found, rows };
}

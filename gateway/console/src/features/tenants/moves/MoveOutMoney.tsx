/** What becomes of each receivable of somebody who leaves: voided, lowered, kept; and what is then left to pay. */
import type { Schemas } from '@manor/web/api/client';
import { day } from '@manor/web/format';
import { Alert, Table, type TableColumnsType, Tag } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasPage } from '../../../feature';
import { EmptyState } from '../../../parts/EmptyState';
import { MoneyText } from '../../../parts/MoneyText';
import { moneyCells } from '../../../parts/moneyColumn';
import { useScope } from '../../../scope';

type Preview = Schemas['billing.MoveOutPreview'];
type Line = Schemas['billing.MoveOutLine'];
type Charge = Schemas['billing.MoveOutCharge'];

const COLOURS = {
  voided: 'red',
  prorated: 'orange',
  draft: 'default',
  paid: 'green',
  whole: 'blue',
  arrears: 'default',
} as const;

/** What is said of a line. */
function outcomeOf({ outcome, periodStart, periodEnd, paidMinor }: Line, settled: string) {
  if (outcome === 'MOVE_OUT_OUTCOME_VOIDED') return 'voided';
  if (outcome === 'MOVE_OUT_OUTCOME_PRORATED') return 'prorated';
  if (outcome === 'MOVE_OUT_OUTCOME_DRAFT_REMOVED') return 'draft';
  if (paidMinor !== '0' && periodEnd > settled) return 'paid';
  return periodStart <= settled && periodEnd > settled ? 'whole' : 'arrears';
}

/** What is owed, for which days, and when: of what stands as of what is still to be billed. */
function itemColumns<Row extends Line | Charge>(t: TFunction<'tenants'>): TableColumnsType<Row> {
  return [
    { key: 'item', title: t('money.item'), render: (_, line) => line.feeItemName },
    {
      key: 'period',
      title: t('money.period'),
      width: 230,
      render: (_, line) => `${day(line.periodStart)} – ${day(line.periodEnd)}`,
    },
    { key: 'due', title: t('money.due'), width: 120, render: (_, line) => day(line.dueDate) },
  ];
}

export function MoveOutMoney({ preview, settled }: { preview: Preview; settled: string }) {
  const { t } = useTranslation('tenants');
  const { lines, currencyCode: currency, prorated } = preview;
  const whole = lines.filter((one) => outcomeOf(one, settled) === 'whole');
  return (
    <>
      <MoveOutFigures preview={preview} />
      <UnreadMeters preview={preview} settled={settled} />
      {whole.length > 0 && !prorated && (
        <Alert
          type="info"
          showIcon
          className="above"
          title={t('money.keptWhole', { date: day(whole[0]?.periodEnd ?? '') })}
        />
      )}
      <Table<Line>
        size="small"
        rowKey={(line) => `${line.outcome} ${line.receivableId}`}
        pagination={false}
        dataSource={lines}
        locale={{ emptyText: <EmptyState text={t('money.noLines')} /> }}
        columns={[
          ...itemColumns<Line>(t),
          moneyCells('amount', t('money.amount'), 'amountMinor', currency),
          moneyCells('paid', t('money.paid'), 'paidMinor', currency),
          {
            key: 'outcome',
            title: t('money.outcome'),
            width: 130,
            render: (_, line) => {
              const outcome = outcomeOf(line, settled);
              return <Tag color={COLOURS[outcome]}>{t(`outcome.${outcome}`)}</Tag>;
            },
          },
          moneyCells('after', t('money.after'), 'amountAfterMinor', currency),
        ]}
      />
      {preview.toBill.length > 0 && <ToBill preview={preview} />}
    </>
  );
}

/** What the next runs bill them, the running month among it. */
function ToBill({ preview: { toBill, currencyCode } }: { preview: Preview }) {
  const { t } = useTranslation('tenants');
  return (
    <>
      <h3 className="section">{t('money.toBillTitle')}</h3>
      <Table<Charge>
        size="small"
        rowKey={(line) => `${line.feeItemId} ${line.periodStart} ${line.revises}`}
        pagination={false}
        dataSource={toBill}
        {...(toBill.length > 6 ? { scroll: { y: 260 } } : {})}
        columns={[
          ...itemColumns<Charge>(t),
          {
            key: 'why',
            title: t('money.outcome'),
            width: 130,
            render: (_, line) => t(line.revises === '0' ? 'money.notBilledYet' : 'money.settlesBilled'),
          },
          moneyCells('amount', t('money.amount'), 'amountMinor', currencyCode),
        ]}
      />
    </>
  );
}

/** Meters whose usage is in no sum yet, with the way to enter it. */
function UnreadMeters({ preview, settled }: { preview: Preview; settled: string }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const meters = preview.unreadMeters;
  if (meters.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="above"
      title={t('money.unread', { date: day(settled), count: meters.length })}
      description={
        <>
          {meters
            .map(({ number, feeItemName, lastDate, lastValue }) =>
              lastDate
                ? t('money.unreadMeter', { number, item: feeItemName, date: day(lastDate), value: lastValue })
                : t('money.unreadNever', { number, item: feeItemName }),
            )
            .join(t('money.and'))}{' '}
          {hasPage('billing/readings') && (
            <Link to={scope.path('billing/readings')}>{t('money.toReadings')}</Link>
          )}
        </>
      }
    />
  );
}

/** The sums of a move-out, and what comes to in all. */
export function MoveOutFigures({ preview }: { preview: Preview }) {
  const { t } = useTranslation('tenants');
  const { currencyCode: currency, voidedMinor, loweredMinor, prorated } = preview;
  const { outstandingMinor, toBillMinor, totalMinor, unreadMeters } = preview;
  const figures = [
    { label: t('money.voided'), minor: voidedMinor },
    ...(prorated ? [{ label: t('money.lowered'), minor: loweredMinor }] : []),
    { label: t('money.left'), minor: outstandingMinor },
    { label: t('money.toBill'), minor: toBillMinor },
    { label: t(unreadMeters.length ? 'money.wholeWithoutReadings' : 'money.whole'), minor: totalMinor },
  ];
  return (
    <dl className="figures above">
      {figures.map(({ label, minor }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <MoneyText minor={minor} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A run beside the month before: the lines that differ most, then the totals by estate and fee item. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { monthBefore, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Skeleton, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../../links';
import { Figure } from '../../../parts/Figure';
import { MoneyText } from '../../../parts/MoneyText';
import { OpenButton } from '../../../parts/OpenButton';
import { useScope } from '../../../scope';
import { DraftExplanation } from './DraftExplanation';
import type { LineFilter } from './DraftLines';
import { useFeeItems } from '../../../parts/feeItems';
import { moneyCells } from '../../../parts/moneyColumn';
import { UnitLink } from '../../../parts/SubjectLink';

// As many as the platform gives; ten stand on a page.
const MOST_OUTLIERS = 200;

type Run = Schemas['billing.BillingRun'];
type Amount = 'amountMinor' | 'previousAmountMinor' | 'differenceMinor';

interface RunComparisonProps {
  run: Run;
  /** Shows the lines that a figure is made of. */
  onLines: (of: LineFilter) => void;
}

export function RunComparison({ run, onLines }: RunComparisonProps) {
  const { t } = useTranslation('billing');
  const { companyId, currency } = useScope();
  const rights = useRights();
  const fees = useFeeItems();
  const { runId } = run;
  const [explaining, setExplaining] = useState<string>();
  const { data, error } = useGet('/v1/billing/runs/{runId}/summary', {
    path: { runId },
    query: { companyId, outliers: MOST_OUTLIERS },
  });
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!data) return <Skeleton active />;
  const estate = (estateId: string): string => rights.node(estateId)?.name ?? estateId;
  const lines = (value: ReactNode, of: LineFilter) => (
    <OpenButton
      onClick={() => {
        onLines({ ...of, standingOnly: true });
      }}
    >
      {value}
    </OpenButton>
  );
  // A run for a building or a customer is compared with what its units owed, which no list picks out but by unit.
  const whole = run.scope?.target === 'RUN_TARGET_COMPANY' || run.scope?.target === 'RUN_TARGET_ESTATE';
  const before = monthBefore(run.accountingMonth);
  const previous = (value: ReactNode, { estateId, feeItemId, unitId }: LineFilter) =>
    whole || unitId ? (
      <Figure
        to={receivablesOf(estateId ?? companyId, {
          ...(feeItemId ? { feeItemId } : {}),
          ...(unitId ? { unitId } : {}),
          fromMonth: before,
          toMonth: before,
        })}
      >
        {value}
      </Figure>
    ) : (
      value
    );
  const amounts = <Row extends Record<Amount, string>>(of: (row: Row) => LineFilter) =>
    (['amountMinor', 'previousAmountMinor', 'differenceMinor'] as const).map((key) => ({
      ...moneyCells(key, t(`runs.${key}`), key, currency, 130),
      render: (_: unknown, row: Row) => {
        const amount = <MoneyText minor={row[key]} currency={currency} />;
        if (key === 'differenceMinor' || row[key] === '0') return amount;
        return key === 'amountMinor' ? lines(amount, of(row)) : previous(amount, of(row));
      },
    }));
  return (
    <>
      <h3 className="section">{t('runs.outliers')}</h3>
      <Table
        size="small"
        rowKey={(row) => `${row.receivableId} ${row.unitId} ${row.feeItemId}`}
        pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
        dataSource={data.outliers}
        locale={{ emptyText: t('runs.noOutliers') }}
        columns={[
          {
            key: 'unit',
            title: t('receivables.unit'),
            render: (_, row) =>
              row.receivableId === '0' ? (
                <>
                  <UnitLink unitId={row.unitId} code={row.unitCode} />{' '}
                  <span className="quiet">{t('runs.gone')}</span>
                </>
              ) : (
                <OpenButton
                  onClick={() => {
                    setExplaining(row.receivableId);
                  }}
                >
                  {row.unitCode}
                </OpenButton>
              ),
          },
          { key: 'estate', title: t('receivables.estate'), render: (_, row) => estate(row.estateId) },
          { key: 'fee', title: t('receivables.feeItem'), render: (_, row) => fees.name(row.feeItemId) },
          ...amounts<Schemas['billing.Outlier']>(({ estateId, feeItemId, unitId, unitCode }) => ({
            estateId,
            feeItemId,
            unitId,
            unitCode,
          })),
        ]}
      />
      <h3 className="section">{t('runs.totals')}</h3>
      <Table
        size="small"
        rowKey={(row) => `${row.estateId} ${row.feeItemId}`}
        pagination={false}
        dataSource={data.totals}
        columns={[
          { key: 'estate', title: t('receivables.estate'), render: (_, row) => estate(row.estateId) },
          { key: 'fee', title: t('receivables.feeItem'), render: (_, row) => row.feeItemName },
          {
            key: 'lines',
            title: t('runs.linesCompared'),
            width: 190,
            align: 'right',
            render: (_, { lines: count, previousLines, estateId, feeItemId }) => (
              <>
                {lines(number(count), { estateId, feeItemId })} /{' '}
                {previous(number(previousLines), { estateId, feeItemId })}
              </>
            ),
          },
          ...amounts<Schemas['billing.RunTotal']>(({ estateId, feeItemId }) => ({ estateId, feeItemId })),
        ]}
        summary={() => (
          <Table.Summary.Row className="sum">
            <Table.Summary.Cell index={0} colSpan={3}>
              {t('runs.all')}
            </Table.Summary.Cell>
            {(['amountMinor', 'previousAmountMinor', 'differenceMinor'] as const).map((key, at) => (
              <Table.Summary.Cell key={key} index={at + 3} align="right">
                <MoneyText
                  minor={data.totals.reduce((sum, row) => sum + BigInt(row[key]), 0n)}
                  currency={currency}
                />
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )}
      />
      {explaining && (
        <DraftExplanation
          runId={runId}
          receivableId={explaining}
          onClose={() => {
            setExplaining(undefined);
          }}
        />
      )}
    </>
  );
}

/** A run beside the month before: the lines that differ most, then the totals by estate and fee item. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenButton } from '../../../parts/OpenButton';
import { useScope } from '../../../scope';
import { DraftExplanation } from './DraftExplanation';
import { useFeeItems } from '../feeItems/feeItems';
import { moneyCells } from '../../../parts/moneyColumn';

export function RunComparison({ runId }: { runId: string }) {
  const { t } = useTranslation('billing');
  const { companyId, currency } = useScope();
  const rights = useRights();
  const fees = useFeeItems();
  const [explaining, setExplaining] = useState<string>();
  const { data, error } = useGet('/v1/billing/runs/{runId}/summary', {
    path: { runId },
    query: { companyId, outliers: 50 },
  });
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!data) return <Skeleton active />;
  const estate = (estateId: string): string => rights.node(estateId)?.name ?? estateId;
  const amounts = (['amountMinor', 'previousAmountMinor', 'differenceMinor'] as const).map((key) =>
    moneyCells(key, t(`runs.${key}`), key, currency, 130),
  );
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
                  {row.unitCode} <span className="quiet">{t('runs.gone')}</span>
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
          ...amounts,
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
            render: (_, row) => `${number(row.lines)} / ${number(row.previousLines)}`,
          },
          ...amounts,
        ]}
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

/** Where the money of a payment went, in the order in which it was allocated. */
import type { Schemas } from '@manor/web/api/client';
import { period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '../../parts/MoneyText';
import { useScope } from '../../scope';

interface AllocationsProps {
  allocations: Schemas['payments.Allocation'][];
  prepaymentMinor: string;
  currency: string;
}

export function Allocations({ allocations, prepaymentMinor, currency }: AllocationsProps) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const linked = rights.holdsIn('billing.receivables.read', scope.nodeId);
  return (
    <section aria-label={t('receipts.where')}>
      <h3 className="section">{t('receipts.where')}</h3>
      <Table
        size="small"
        rowKey="receivableId"
        pagination={false}
        dataSource={allocations}
        columns={[
          {
            key: 'unit',
            title: t('receipts.unit'),
            render: (_, row) =>
              linked ? (
                <Link to={scope.path(`billing/receivables/${row.receivableId}`)}>{row.unitCode}</Link>
              ) : (
                row.unitCode
              ),
          },
          { key: 'fee', title: t('receipts.feeItem'), render: (_, row) => row.feeItemName },
          {
            key: 'period',
            title: t('receipts.period'),
            render: (_, row) => period(row.periodStart, row.periodEnd),
          },
          {
            key: 'amount',
            title: t('receipts.part'),
            align: 'right',
            render: (_, row) => (
              <>
                <MoneyText minor={row.amountMinor} currency={currency} />
                {row.releasedMinor !== '0' && (
                  <div className="quiet">
                    {t('receipts.given')} <MoneyText minor={row.releasedMinor} currency={currency} />
                  </div>
                )}
              </>
            ),
          },
        ]}
        footer={
          prepaymentMinor === '0'
            ? undefined
            : () => (
                <div className="explained-step">
                  <span>{t('receipts.prepayment')}</span>
                  <MoneyText minor={prepaymentMinor} currency={currency} />
                </div>
              )
        }
      />
    </section>
  );
}

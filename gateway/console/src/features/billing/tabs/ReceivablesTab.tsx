/** What is and was owed by a customer, or for a unit, with its sums: the same list as the page, of one of them. */
import { listing } from '@manor/web/api/read';
import { day, period } from '@manor/web/format';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moneyColumn } from '../../../parts/moneyColumn';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { ReceivableSums } from '../receivables/ReceivableSums';

export default function ReceivablesTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const [open, setOpen] = useState(false);
  const { companyId, ...of } = subject;
  const filters = { ...of, ...(open ? { openOnly: 'true' } : {}) };
  const inList = new URLSearchParams(filters).toString();
  return (
    <>
      <ReceivableSums filters={filters} />
      <p className="line">
        <Checkbox
          checked={open}
          onChange={({ target }) => {
            setOpen(target.checked);
          }}
        >
          {t('receivables.onlyOpen')}
        </Checkbox>
        <Link to={scope.path(`billing/receivables?${inList}`)}>{t('receivables.inList')}</Link>
      </p>
      <RowsTable
        source={listing('/v1/billing/receivables', 'receivables', { companyId, estateId: scope.estateId })}
        rowKey="receivableId"
        filters={filters}
        columns={[
          {
            key: 'feeItem',
            title: t('receivables.feeItem'),
            width: 150,
            render: (row) => (
              <Link to={scope.path(`billing/receivables/${row.receivableId}?${inList}`)}>
                {row.feeItemName}
              </Link>
            ),
          },
          'unitId' in subject
            ? {
                key: 'customer',
                title: t('receivables.customer'),
                width: 150,
                render: (row) => (
                  <CustomerLink customerId={row.customerId} name={row.customerName} tab="receivables" />
                ),
              }
            : {
                key: 'unit',
                title: t('receivables.unit'),
                width: 110,
                render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} tab="receivables" />,
              },
          {
            key: 'period',
            title: t('receivables.period'),
            width: 220,
            render: (row) => period(row.periodStart, row.periodEnd),
          },
          { key: 'due', title: t('receivables.due'), width: 120, render: (row) => day(row.dueDate) },
          moneyColumn('amount', t('receivables.amount'), 'amountMinor', 120),
          moneyColumn('outstanding', t('receivables.outstanding'), 'outstandingMinor', 120),
          {
            key: 'state',
            title: t('receivables.state'),
            width: 110,
            render: (row) => <StateTag state={row.state}>{t(`receivableState.${row.state}`)}</StateTag>,
          },
        ]}
      />
    </>
  );
}

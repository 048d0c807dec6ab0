/** The years of a lease's rents by turnover, how each comes about, and what was booked of it. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useGet } from '@manor/web/api/read';
import { enumerated, money, month, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ResourceForm } from '../../../parts/ResourceForm';
import { RowsTable } from '../../../parts/RowsTable';
import { UnitLink } from '../../../parts/SubjectLink';
import type { Lease } from '../leases/lease';
import { useItemNames } from '../leases/useItemNames';

type Year = Schemas['contracts.TurnoverYear'];

export function TurnoverTab({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const rights = useRights();
  const items = useItemNames();
  const [booking, setBooking] = useState<Year>();
  const { companyId, leaseId, currencyCode } = lease;
  const found = useGet('/v1/contracts/leases/{leaseId}/turnoverYears', {
    path: { leaseId },
    query: { companyId },
  });
  const amount = (minor: string) => <MoneyText minor={minor} currency={currencyCode} />;
  const mayBook = rights.holdsAt('contracts.lines.convert', lease.estateId);
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  return (
    <>
      <Table<Year>
        size="small"
        rowKey={(year) => `${year.unitId}${year.feeItemCode}${year.startDate}`}
        loading={found.isPending}
        dataSource={found.data?.years ?? []}
        pagination={false}
        scroll={{ x: 860 }}
        expandable={{
          expandedRowRender: (year) => (
            <ul>
              {year.slices.map((one) => (
                <li key={one.percent + one.turnoverMinor}>
                  {money(one.turnoverMinor, currencyCode)} × {one.percent} %
                </li>
              ))}
              {year.missingMonths.length > 0 && (
                <li>
                  {t('turnover.missing')}: {enumerated(year.missingMonths.map(month))}
                </li>
              )}
            </ul>
          ),
        }}
        columns={[
          {
            key: 'days',
            title: t('turnover.year'),
            width: 200,
            render: (_, one) => period(one.startDate, one.endDate),
          },
          {
            key: 'what',
            title: t('line.what'),
            render: (_, one) => `${one.unitCode} · ${items.name(one.feeItemCode)}`,
          },
          {
            key: 'turnover',
            title: t('turnover.amount'),
            align: 'right',
            render: (_, one) => amount(one.turnoverMinor),
          },
          {
            key: 'rent',
            title: t('turnover.rent'),
            align: 'right',
            render: (_, one) => amount(one.rentMinor),
          },
          {
            key: 'minimum',
            title: t('turnover.minimum'),
            align: 'right',
            render: (_, one) => amount(one.minimumMinor),
          },
          {
            key: 'extra',
            title: t('turnover.extra'),
            align: 'right',
            render: (_, one) => amount(one.extraMinor),
          },
          {
            key: 'booked',
            title: t('turnover.booked'),
            align: 'right',
            render: (_, one) => amount(one.bookedMinor),
          },
          {
            key: 'book',
            title: '',
            render: (_, one) =>
              mayBook &&
              one.over && (
                <Button
                  size="small"
                  onClick={() => {
                    setBooking(one);
                  }}
                >
                  {t('turnover.book')}
                </Button>
              ),
          },
        ]}
      />
      <TrueUps lease={lease} />
      {booking && (
        <BookDialog
          lease={lease}
          year={booking}
          onClose={() => {
            setBooking(undefined);
          }}
        />
      )}
    </>
  );
}

/** What was booked of years, newest first, with who did and why. */
function TrueUps({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const { companyId, leaseId, currencyCode } = lease;
  const amount = (minor: string) => <MoneyText minor={minor} currency={currencyCode} />;
  return (
    <>
      <h3>{t('turnover.booked')}</h3>
      <RowsTable
        source={listing('/v1/contracts/leases/{leaseId}/trueUps', 'trueUps', { companyId }, { leaseId })}
        rowKey="trueUpId"
        columns={[
          {
            key: 'days',
            title: t('turnover.year'),
            width: 200,
            render: (row) => period(row.startDate, row.endDate),
          },
          {
            key: 'unit',
            title: t('lease.unit'),
            width: 110,
            render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
          },
          {
            key: 'turnover',
            title: t('turnover.amount'),
            width: 140,
            align: 'right',
            render: (row) => amount(row.turnoverMinor),
          },
          {
            key: 'amount',
            title: t('line.amount'),
            width: 130,
            align: 'right',
            render: (row) => amount(row.amountMinor),
          },
          {
            key: 'maker',
            title: t('lease.maker'),
            width: 130,
            render: (row) => <PersonName principalId={row.maker} />,
          },
          { key: 'reason', title: t('change.reason'), width: 200, render: (row) => row.reason },
        ]}
      />
    </>
  );
}

interface Values {
  auditedMinor?: string;
  agreedMinor?: string;
  reason?: string;
}

function BookDialog({ lease, year, onClose }: { lease: Lease; year: Year; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, leaseId, currencyCode: currency } = lease;
  const { unitId, feeItemCode, startDate } = year;
  return (
    <Modal open title={t('turnover.book')} footer={null} onCancel={onClose}>
      <p className="quiet">{t('turnover.bookSays')}</p>
      <ResourceForm<Values, unknown>
        fields={[
          { name: 'auditedMinor', label: t('turnover.audited'), kind: 'money', currency },
          { name: 'agreedMinor', label: t('turnover.agreed'), kind: 'money', currency },
          { name: 'reason', label: t('change.reason'), kind: 'textarea', most: 200 },
        ]}
        submitLabel={t('turnover.book')}
        send={(client, values) =>
          client.POST('/v1/contracts/leases/{leaseId}/trueUps', {
            params: { path: { leaseId } },
            body: { companyId, unitId, feeItemCode, startDate, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** One lease of a space: its cars, its terms with what became of their charges, and what can be done with it. */
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { useItemNames } from '../leases/useItemNames';
import { LEASE_REASONS } from '../reasons';
import type { ParkingLease, ParkingTerm } from './parking';
import { ParkingDeeds } from './ParkingDeeds';
import { parkingTone } from './tone';

export function ParkingDrawer({ parkingLeaseId }: { parkingLeaseId: string }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const items = useItemNames();
  const found = useGet('/v1/contracts/parkingLeases/{parkingLeaseId}', {
    path: { parkingLeaseId },
    query: { companyId: scope.companyId },
  });
  const lease = found.data;
  return (
    <DetailDrawer
      title={lease ? lease.unitCode : t('parking.title')}
      close="contracts/parking"
      loading={found.isPending}
      error={found.error}
      service="contracts"
      resource={`parkingLeases/${parkingLeaseId}`}
      size={820}
      actions={lease && <ParkingDeeds lease={lease} />}
      facts={
        lease
          ? [
              {
                label: t('lease.state'),
                value: (
                  <StateTag state={lease.state} tone={parkingTone(lease.state)}>
                    {t(`parkingState.${lease.state}`)}
                  </StateTag>
                ),
              },
              { label: t('space.unit'), value: <UnitLink unitId={lease.unitId} code={lease.unitCode} /> },
              {
                label: t('carPark.one'),
                value: [lease.carParkName, lease.position].filter(Boolean).join(' · '),
              },
              {
                label: t('parking.customer'),
                value: <CustomerLink customerId={lease.customerId} name={lease.customerName} />,
              },
              { label: t('lease.days'), value: `${day(lease.startDate)} – ${day(lease.endDate)}` },
              {
                label: t('parking.monthly'),
                value: <MoneyText minor={lease.monthlyMinor} currency={lease.currencyCode} />,
              },
              { label: t('form.item'), value: items.name(lease.feeItemCode) },
              { label: t('parking.remindDays'), value: lease.remindDays ?? 0 },
              {
                label: t('lease.maker'),
                value: (
                  <>
                    <PersonName principalId={lease.maker} />{' '}
                    <span className="quiet">{moment(lease.createTime, scope.timeZone)}</span>
                  </>
                ),
              },
              ...(lease.note ? [{ label: t('lease.note'), value: lease.note, wide: true }] : []),
              ...(lease.endReason
                ? [
                    {
                      label: t('change.reason'),
                      value: (
                        <SaidReason of={LEASE_REASONS} said={lease.endReason} code={lease.endReasonCode} />
                      ),
                      wide: true,
                    },
                  ]
                : []),
            ]
          : []
      }
    >
      {lease && (
        <>
          <Plates lease={lease} />
          <Terms lease={lease} />
        </>
      )}
    </DetailDrawer>
  );
}

function Plates({ lease }: { lease: ParkingLease }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const [removing, setRemoving] = useState<ParkingLease['plates'][number]>();
  const mayWrite = useRights().holdsAt('contracts.parking.write', lease.estateId);
  return (
    <>
      <h3>{t('parking.plates')}</h3>
      <Table
        size="small"
        pagination={false}
        rowKey="plateId"
        dataSource={lease.plates}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('parking.plate'), dataIndex: 'plate' },
          { title: t('parking.model'), dataIndex: 'model' },
          { title: t('parking.colour'), dataIndex: 'colour' },
          {
            title: t('parking.inside'),
            render: (_, row) => (row.insideSince ? moment(row.insideSince, scope.timeZone) : ''),
          },
          {
            title: '',
            render: (_, row) =>
              mayWrite && (
                <Button
                  size="small"
                  onClick={() => {
                    setRemoving(row);
                  }}
                >
                  {t('parking.removePlate')}
                </Button>
              ),
          },
        ]}
      />
      {removing && (
        <ReasonDialog
          title={t('parking.removePlate')}
          danger
          onClose={() => {
            setRemoving(undefined);
          }}
          send={(client) =>
            client.DELETE('/v1/contracts/parkingLeases/{parkingLeaseId}/plates/{plateId}', {
              params: {
                path: { parkingLeaseId: lease.parkingLeaseId, plateId: removing.plateId },
                query: { companyId: lease.companyId },
              },
            })
          }
        >
          {t('parking.removePlateSays', { plate: removing.plate })}
        </ReasonDialog>
      )}
    </>
  );
}

function Terms({ lease }: { lease: ParkingLease }) {
  const { t } = useTranslation('contracts');
  return (
    <>
      <h3>{t('parking.terms')}</h3>
      <Table<ParkingTerm>
        size="small"
        pagination={false}
        rowKey="termId"
        dataSource={lease.terms}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('lease.days'), render: (_, row) => `${day(row.startDate)} – ${day(row.endDate)}` },
          {
            title: t('line.amount'),
            align: 'right',
            render: (_, row) => <MoneyText minor={row.amountMinor} currency={lease.currencyCode} />,
          },
          {
            title: t('lease.state'),
            render: (_, row) => (
              <>
                {t(`termState.${row.state}`)}{' '}
                {row.payByDate && (
                  <span className="quiet">{t('parking.payBy', { date: day(row.payByDate) })}</span>
                )}
              </>
            ),
          },
          {
            title: t('parking.charge'),
            render: (_, row) => (
              <>
                {t(row.paid ? 'parking.paid' : `termCharge.${row.chargeState}`)}{' '}
                <span className="quiet">{row.refusalMessage}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

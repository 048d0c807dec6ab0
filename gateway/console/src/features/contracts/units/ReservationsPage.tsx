/** Reservations (预定): units that are held for somebody until a day. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { LEASE_REASONS, leaseReasons } from '../reasons';
import { ReservationDialog } from './ReservationDialog';

type Reservation = Schemas['contracts.Reservation'];

const STATES = [
  'RESERVATION_STATE_HELD',
  'RESERVATION_STATE_LEASED',
  'RESERVATION_STATE_EXPIRED',
  'RESERVATION_STATE_RELEASED',
] as const;

export default function ReservationsPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | Reservation>();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('contracts.leases.write', scope.nodeId);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('reservation.title')}
      source={listing('/v1/contracts/reservations', 'reservations', { companyId, estateId })}
      rowKey="reservationId"
      filters={[
        {
          name: 'state',
          label: t('lease.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`reservationState.${value}`) })),
        },
      ]}
      exporting={(client, fileFormat, { state }, languageCode) =>
        client.POST('/v1/contracts/reservations:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
          },
        })
      }
      columns={[
        {
          key: 'unit',
          title: t('lease.unit'),
          width: 120,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
        },
        {
          key: 'customer',
          title: t('reservation.for'),
          width: 180,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'start', title: t('lease.start'), width: 120, render: (row) => day(row.startDate) },
        { key: 'end', title: t('lease.end'), width: 120, render: (row) => day(row.endDate) },
        { key: 'expiry', title: t('reservation.expiry'), width: 120, render: (row) => day(row.expiryDate) },
        {
          key: 'state',
          title: t('lease.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`reservationState.${row.state}`)}</StateTag>,
        },
        {
          key: 'releaseReason',
          title: t('change.reason'),
          width: 180,
          render: (row) => (
            <SaidReason of={LEASE_REASONS} said={row.releaseReason} code={row.releaseReasonCode} />
          ),
        },
        {
          key: 'deposit',
          title: t('reservation.deposit'),
          width: 190,
          align: 'right',
          render: (row) =>
            row.depositMinor !== '0' && (
              <>
                <MoneyText minor={row.depositMinor} currency={scope.currency} />{' '}
                <span className="quiet">{row.refusalMessage || t(`depositState.${row.depositState}`)}</span>
              </>
            ),
        },
        {
          key: 'release',
          title: '',
          width: 110,
          render: (row) =>
            mayWrite &&
            row.state === 'RESERVATION_STATE_HELD' && (
              <Button
                size="small"
                onClick={() => {
                  setOpen(row);
                }}
              >
                {t('reservation.release')}
              </Button>
            ),
        },
      ]}
      actions={
        scope.kind === 'estate' &&
        mayWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('reservation.new')}
          </Button>
        )
      }
    >
      {open === 'new' && <ReservationDialog onClose={close} />}
      {open && open !== 'new' && (
        <ReasonDialog
          title={t('reservation.release')}
          reason="optional"
          reasons={leaseReasons('reservation_release')}
          onClose={close}
          send={(client, reason) =>
            client.POST('/v1/contracts/reservations/{reservationId}:release', {
              params: { path: { reservationId: open.reservationId } },
              body: { companyId, reason },
            })
          }
        >
          {t('reservation.releaseSays', { unit: open.unitCode })}
        </ReasonDialog>
      )}
    </ListPage>
  );
}

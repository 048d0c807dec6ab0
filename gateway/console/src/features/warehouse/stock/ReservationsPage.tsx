/** Reservations (预留): what of a store's stock is kept for whom, and what of it waits. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { MaterialSelect } from '../materials/MaterialSelect';
import { PURPOSES, type Move, type Reservation } from './stock';
import { StoreSelect } from './StoreSelect';

const STATES = [
  'RESERVATION_STATE_OPEN',
  'RESERVATION_STATE_DONE',
  'RESERVATION_STATE_CANCELLED',
] as const satisfies Reservation['state'][];

export default function ReservationsPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const [making, setMaking] = useState(false);
  const [cancelling, setCancelling] = useState<Reservation>();
  const [issuing, setIssuing] = useState<Reservation>();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('reservation.title')}
      source={listing('/v1/warehouse/reservations', 'reservations', { companyId, estateId })}
      rowKey="reservationId"
      empty={t('reservation.none')}
      saving
      filters={[
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`reservationState.${value}`) })),
        },
        {
          name: 'waiting',
          label: t('reservation.waiting'),
          kind: 'choice',
          options: [{ value: 'true', label: t('reservation.onlyWaiting') }],
        },
      ]}
      columns={[
        {
          key: 'material',
          title: t('material.name'),
          width: 200,
          render: (row) => `${row.code} ${row.name}`,
        },
        { key: 'store', title: t('stock.store'), width: 130, render: (row) => row.storeName },
        {
          key: 'target',
          title: t('reservation.target'),
          width: 150,
          render: (row) =>
            row.purpose === 'ISSUE_PURPOSE_WORK_ORDER' && row.targetId ? (
              <Link to={scope.path(`workorders/orders/${row.targetId}`)}>{row.targetName}</Link>
            ) : (
              row.targetName
            ),
        },
        {
          key: 'wanted',
          title: t('reservation.wanted'),
          width: 90,
          align: 'right',
          render: (row) => `${row.wantedQuantity} ${row.unit}`,
        },
        {
          key: 'reserved',
          title: t('reservation.reserved'),
          width: 90,
          align: 'right',
          render: (row) => row.reservedQuantity,
        },
        {
          key: 'waits',
          title: t('reservation.waiting'),
          width: 90,
          align: 'right',
          render: (row) =>
            row.waitingQuantity === '0' ? '' : <Tag color="warning">{row.waitingQuantity}</Tag>,
        },
        {
          key: 'issued',
          title: t('reservation.issued'),
          width: 100,
          align: 'right',
          render: (row) =>
            row.returnedQuantity === '0'
              ? row.issuedQuantity
              : `${row.issuedQuantity} − ${row.returnedQuantity}`,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 100,
          render: (row) => <StateTag state={row.state}>{t(`reservationState.${row.state}`)}</StateTag>,
        },
        {
          key: 'deeds',
          title: '',
          width: 170,
          render: (row) =>
            row.state === 'RESERVATION_STATE_OPEN' && (
              <Space>
                {row.reservedQuantity !== '0' && rights.holdsAt('warehouse.stock.move', row.estateId) && (
                  <Button
                    size="small"
                    onClick={() => {
                      setIssuing(row);
                    }}
                  >
                    {t('deed.issue')}
                  </Button>
                )}
                {rights.holdsAt('warehouse.reservations.write', row.estateId) && (
                  <Button
                    size="small"
                    onClick={() => {
                      setCancelling(row);
                    }}
                  >
                    {t('reservation.cancel')}
                  </Button>
                )}
              </Space>
            ),
        },
      ]}
      actions={
        rights.holdsIn('warehouse.reservations.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setMaking(true);
            }}
          >
            {t('reservation.new')}
          </Button>
        )
      }
    >
      {making && (
        <NewDialog
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      {issuing && (
        <IssueDialog
          reservation={issuing}
          onClose={() => {
            setIssuing(undefined);
          }}
        />
      )}
      {cancelling && (
        <ReasonDialog
          title={t('reservation.cancel')}
          danger
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/warehouse/reservations/{reservationId}:cancel', {
              params: { path: { reservationId: cancelling.reservationId } },
              body: { companyId, reason },
            })
          }
          onClose={() => {
            setCancelling(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

interface Values {
  storeId: string;
  materialId: string;
  quantity: string;
  purpose: Reservation['purpose'];
  targetName: string;
}

function NewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId } = useScope();
  return (
    <Modal open title={t('reservation.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Reservation>
        fields={[
          {
            name: 'storeId',
            label: t('stock.store'),
            kind: 'own',
            required: true,
            control: <StoreSelect companyId={companyId} estateId={estateId} />,
          },
          {
            name: 'materialId',
            label: t('material.name'),
            kind: 'own',
            required: true,
            control: <MaterialSelect companyId={companyId} />,
          },
          {
            name: 'quantity',
            label: t('line.quantity'),
            kind: 'decimal',
            help: t('move.inBase'),
            required: true,
          },
          {
            name: 'purpose',
            label: t('move.purpose'),
            kind: 'choice',
            options: PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) })),
            required: true,
          },
          { name: 'targetName', label: t('reservation.target'), kind: 'text', most: 100, required: true },
        ]}
        send={(client, values) =>
          client.POST('/v1/warehouse/reservations', { body: { companyId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function IssueDialog({ reservation, onClose }: { reservation: Reservation; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId, timeZone } = useScope();
  const { reservationId, reservedQuantity, code, name, targetName } = reservation;
  return (
    <Modal open title={t('deed.issue')} footer={null} onCancel={onClose}>
      <p className="quiet">{`${code} ${name} → ${targetName}`}</p>
      <ResourceForm<{ quantity: string; documentDate: string; reference?: string }, Move>
        initial={{ quantity: reservedQuantity, documentDate: today(timeZone) }}
        fields={[
          {
            name: 'quantity',
            label: t('line.quantity'),
            kind: 'decimal',
            help: t('move.inBase'),
            required: true,
          },
          { name: 'documentDate', label: t('move.day'), kind: 'date', required: true },
          { name: 'reference', label: t('move.reference'), kind: 'text', most: 60 },
        ]}
        send={(client, { quantity, ...told }) =>
          client.POST('/v1/warehouse/reservations:issue', {
            body: { companyId, ...told, parts: [{ reservationId, quantity }] },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

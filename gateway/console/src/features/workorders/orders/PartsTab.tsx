/** What an order needs of stores, and what it has cost. */
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { explained } from '@manor/web/api/problem';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Descriptions, Modal, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { MaterialChoice } from './MaterialChoice';
import type { Order, OrderCost, OrderPart } from './order';

const ENDS = ['ORDER_STATE_CLOSED', 'ORDER_STATE_REFUSED', 'ORDER_STATE_CANCELLED'];

export function PartsTab({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [wanting, setWanting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<OrderPart>();
  const { companyId, orderId } = order;
  const found = useAllRows(
    listing('/v1/workorders/orders/{orderId}/parts', 'parts', { companyId }, { orderId }),
  );
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  const open = !ENDS.includes(order.state);
  const writes = open && rights.holdsAt('workorders.orders.write', order.estateId);
  return (
    <Space orientation="vertical" size="large" style={{ width: '100%' }}>
      {writes && rights.holdsAt('warehouse.materials.read', order.estateId) && (
        <Button
          type="primary"
          onClick={() => {
            setWanting(true);
          }}
        >
          {t('part.want')}
        </Button>
      )}
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey="partId"
        loading={found.loading}
        dataSource={found.rows}
        locale={{ emptyText: t('part.none') }}
        columns={[
          { key: 'name', title: t('part.name'), render: (_, row) => `${row.code} ${row.name}` },
          {
            key: 'quantity',
            title: t('part.quantity'),
            align: 'right',
            render: (_, row) => `${row.quantity} ${row.unit}`,
          },
          {
            key: 'reserved',
            title: t('part.reserved'),
            align: 'right',
            render: (_, row) => row.reservedQuantity,
          },
          {
            key: 'waiting',
            title: t('part.waiting'),
            align: 'right',
            render: (_, row) =>
              row.waitingQuantity !== '0' && <Tag color="warning">{row.waitingQuantity}</Tag>,
          },
          {
            key: 'issued',
            title: t('part.issued'),
            align: 'right',
            render: (_, row) =>
              row.returnedQuantity === '0'
                ? row.issuedQuantity
                : `${row.issuedQuantity} − ${row.returnedQuantity}`,
          },
          { key: 'store', title: t('part.store'), render: (_, row) => row.storeName },
          {
            key: 'state',
            title: t('order.state'),
            render: (_, row) => (
              <>
                <StateTag state={row.state}>{t(`partState.${row.state}`)}</StateTag>{' '}
                <span className="quiet">
                  {row.refusalCode && t(`partRefusal.${row.refusalCode}`, { defaultValue: row.refusalCode })}
                </span>
              </>
            ),
          },
          {
            key: 'deed',
            title: '',
            render: (_, row) =>
              writes &&
              ['ORDER_PART_STATE_WANTED', 'ORDER_PART_STATE_OPEN'].includes(row.state) && (
                <Button
                  size="small"
                  onClick={() => {
                    setWithdrawing(row);
                  }}
                >
                  {t('part.withdraw')}
                </Button>
              ),
          },
        ]}
      />
      {rights.holdsAt('workorders.costs.read', order.estateId) && <Costs order={order} />}
      {wanting && (
        <WantDialog
          order={order}
          onClose={() => {
            setWanting(false);
          }}
        />
      )}
      {withdrawing && (
        <ReasonDialog
          title={t('part.withdraw')}
          danger
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/workorders/orderParts/{partId}:withdraw', {
              params: { path: { partId: withdrawing.partId } },
              body: { companyId, reason },
            })
          }
          onClose={() => {
            setWithdrawing(undefined);
          }}
        />
      )}
    </Space>
  );
}

interface DialogProps {
  order: Order;
  onClose: () => void;
}

function WantDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation('workorders');
  const { companyId, orderId } = order;
  return (
    <Modal open title={t('part.want')} footer={null} onCancel={onClose}>
      <ResourceForm<{ materialId: string; quantity: string }, OrderPart>
        fields={[
          {
            name: 'materialId',
            label: t('part.name'),
            kind: 'own',
            required: true,
            control: <MaterialChoice companyId={companyId} estateId={order.estateId} />,
          },
          { name: 'quantity', label: t('part.quantity'), kind: 'decimal', places: 3, required: true },
        ]}
        send={(client, body) =>
          client.POST('/v1/workorders/orders/{orderId}/parts', {
            params: { path: { orderId } },
            body: { companyId, ...body },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function Costs({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [adding, setAdding] = useState(false);
  const { companyId, orderId } = order;
  const cost = useGet('/v1/workorders/orders/{orderId}/cost', {
    path: { orderId },
    query: { companyId },
  }).data;
  if (!cost) return null;
  const amount = (minor: string) => <MoneyText minor={minor} currency={cost.currencyCode} />;
  return (
    <section aria-label={t('cost.title')}>
      <Descriptions
        size="small"
        title={t('cost.title')}
        column={2}
        items={[
          {
            key: 'labour',
            label: t('cost.labour'),
            children: (
              <>
                {amount(cost.labourMinor)}{' '}
                <span className="quiet">{t('cost.minutes', { count: cost.workMinutes })}</span>
              </>
            ),
          },
          { key: 'materials', label: t('cost.materials'), children: amount(cost.materialsMinor) },
          { key: 'vendors', label: t('cost.vendors'), children: amount(cost.vendorsMinor) },
          { key: 'total', label: t('cost.total'), children: <strong>{amount(cost.totalMinor)}</strong> },
        ]}
        extra={
          rights.holdsAt('workorders.costs.write', order.estateId) && (
            <Button
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('cost.add')}
            </Button>
          )
        }
      />
      {cost.vendors.map((one) => (
        <div key={one.costId}>
          {one.vendorName} {amount(one.amountMinor)} {one.note}{' '}
          <span className="quiet">
            <PersonName principalId={one.principalId} />{' '}
            {one.createTime && moment(one.createTime, scope.timeZone)}
          </span>
        </div>
      ))}
      {adding && (
        <CostDialog
          order={order}
          currency={cost.currencyCode}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function CostDialog({ order, currency, onClose }: DialogProps & { currency: string }) {
  const { t } = useTranslation('workorders');
  const { companyId, orderId } = order;
  return (
    <Modal open title={t('cost.add')} footer={null} onCancel={onClose}>
      <ResourceForm<{ vendorName: string; amountMinor: string; note: string }, OrderCost>
        fields={[
          { name: 'vendorName', label: t('cost.vendor'), kind: 'text', most: 100, required: true },
          {
            name: 'amountMinor',
            label: t('cost.amount'),
            kind: 'money',
            currency,
            help: t('cost.amountHelp'),
            required: true,
          },
          { name: 'note', label: t('cost.note'), kind: 'textarea', most: 200, required: true },
        ]}
        send={(client, body) =>
          client.POST('/v1/workorders/orders/{orderId}/costs', {
            params: { path: { orderId } },
            body: { companyId, ...body },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

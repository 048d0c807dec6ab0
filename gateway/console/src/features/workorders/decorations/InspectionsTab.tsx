/** The inspections and violations of a decoration: orders that name it. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useNamed } from '@manor/web/named';
import { useRights } from '@manor/web/session';
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ResourceForm } from '../../../parts/ResourceForm';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { type Decoration, isOpen, ORDER_KINDS } from './decoration';

type Kind = (typeof ORDER_KINDS)[number];

export function InspectionsTab({ decoration }: { decoration: Decoration }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [writing, setWriting] = useState<Kind>();
  const { companyId, decorationId } = decoration;
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      {isOpen(decoration) && rights.holdsAt('workorders.orders.write', decoration.estateId) && (
        <Space wrap>
          {ORDER_KINDS.map((kind) => (
            <Button
              key={kind}
              onClick={() => {
                setWriting(kind);
              }}
            >
              {t(`decoration.report.${kind}`)}
            </Button>
          ))}
        </Space>
      )}
      <RowsTable
        source={listing('/v1/workorders/orders', 'orders', { companyId, decorationId })}
        rowKey="orderId"
        empty={t('decoration.noInspections')}
        columns={[
          {
            key: 'number',
            title: t('order.number'),
            width: 80,
            render: (row) => <Link to={scope.path(`workorders/orders/${row.orderId}`)}>{row.number}</Link>,
          },
          { key: 'kind', title: t('order.kind'), width: 120, render: (row) => t(`orderKind.${row.kind}`) },
          { key: 'description', title: t('order.description'), width: 220, render: (row) => row.description },
          {
            key: 'state',
            title: t('order.state'),
            width: 110,
            render: (row) => <StateTag state={row.state}>{t(`orderState.${row.state}`)}</StateTag>,
          },
          {
            key: 'reported',
            title: t('order.reported'),
            width: 150,
            render: (row) => moment(row.reportTime, scope.timeZone),
          },
        ]}
      />
      {writing && (
        <ReportDialog
          decoration={decoration}
          kind={writing}
          onClose={() => {
            setWriting(undefined);
          }}
        />
      )}
    </Space>
  );
}

function ReportDialog({
  decoration,
  kind,
  onClose,
}: {
  decoration: Decoration;
  kind: Kind;
  onClose: () => void;
}) {
  const { t } = useTranslation('workorders');
  const named = useNamed();
  const { companyId, estateId, decorationId, unitId } = decoration;
  const { rows } = useAllRows(listing('/v1/workorders/categories', 'categories', { companyId }));
  const fitting = rows.filter((one) => one.kind === kind);
  return (
    <Modal open title={t(`decoration.report.${kind}`)} footer={null} onCancel={onClose}>
      <ResourceForm<{ order: Schemas['workorders.Order.sent'] }, Schemas['workorders.CreateOrderResponse']>
        fields={[
          {
            name: 'order.categoryId',
            label: t('order.category'),
            kind: 'choice',
            options: fitting.map((one) => ({ value: one.categoryId, label: named(one) })),
            required: true,
            ...(fitting.length === 0 ? { help: t('decoration.noCategory') } : {}),
          },
          {
            name: 'order.description',
            label: t('order.description'),
            kind: 'textarea',
            most: 2000,
            required: true,
          },
        ]}
        send={(client, { order }) =>
          client.POST('/v1/workorders/orders', {
            body: { companyId, estateId, order: { ...order, unitId, decorationId } },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** Work orders: found by what they are, taken in, and opened beside the list. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { NewOrder } from './NewOrder';
import { OrderDrawer } from './OrderDrawer';
import { KINDS, STATES, useCategories, useCategoryName } from './order';

export default function OrdersPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { orderId } = useParams();
  const [writing, setWriting] = useState(false);
  const categories = useCategories();
  const categoryName = useCategoryName();
  const { companyId, estateId } = scope;
  const open = (id: string): void => {
    void navigate(scope.path(`workorders/orders/${id}`) + search);
  };
  return (
    <ListPage
      title={t('order.title')}
      source={listing('/v1/workorders/orders', 'orders', { companyId, estateId })}
      rowKey="orderId"
      order="made desc"
      empty={t('order.empty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`orderState.${value}`) })),
        },
        {
          name: 'kind',
          label: t('order.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`orderKind.${value}`) })),
        },
        { name: 'categoryId', label: t('order.category'), kind: 'choice', options: categories },
        { name: 'assigneeId', label: t('order.assignee'), kind: 'person' },
        { name: 'number', label: t('order.number'), kind: 'text' },
        { name: 'open', label: t('order.openOnly'), kind: 'given' },
        { name: 'late', label: t('order.lateOnly'), kind: 'given' },
        { name: 'unitId', label: t('order.unit'), kind: 'given' },
        { name: 'customerId', label: t('order.customer'), kind: 'given' },
      ]}
      columns={[
        { key: 'number', title: t('order.number'), width: 90, render: (row) => row.number },
        { key: 'category', title: t('order.category'), width: 130, render: (row) => categoryName(row) },
        {
          key: 'where',
          title: t('order.place'),
          width: 150,
          render: (row) => (row.unitId ? <UnitLink unitId={row.unitId} code={row.unitCode} /> : row.place),
        },
        {
          key: 'description',
          title: t('order.description'),
          width: 240,
          render: (row) => row.description,
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 130,
          render: (row) => <StateTag state={row.state}>{t(`orderState.${row.state}`)}</StateTag>,
        },
        {
          key: 'assignee',
          title: t('order.assignee'),
          width: 150,
          render: (row) => row.assigneeId && <PersonName principalId={row.assigneeId} />,
        },
        {
          key: 'reported',
          title: t('order.reported'),
          width: 160,
          sort: 'made',
          render: (row) => moment(row.reportTime, scope.timeZone),
        },
        {
          key: 'due',
          title: t('order.due'),
          width: 220,
          render: (row) => (
            <>
              {row.resolveDueTime && moment(row.resolveDueTime, scope.timeZone)}{' '}
              {row.late && <Tag color="error">{t('order.late')}</Tag>}
            </>
          ),
        },
      ]}
      exporting={(client, fileFormat, { state, kind, open: unended, late, ...of }, languageCode) =>
        client.POST('/v1/workorders/orders:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
            ...(kind ? { kind: kind as (typeof KINDS)[number] } : {}),
            open: unended === 'true',
            late: late === 'true',
          },
        })
      }
      onOpen={(row) => {
        open(row.orderId);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('workorders.orders.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('order.new')}
          </Button>
        )
      }
    >
      {writing && (
        <NewOrder
          onDone={(order) => {
            setWriting(false);
            open(order.orderId);
          }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {orderId && <OrderDrawer orderId={orderId} />}
    </ListPage>
  );
}

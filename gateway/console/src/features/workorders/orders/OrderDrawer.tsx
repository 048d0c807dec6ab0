/** One order: what is the matter, who has it, by when it was promised, its steps and its photos. */
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { PersonName } from '../../../parts/PersonName';
import { PrintButton } from '../../../parts/PrintButton';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { QuotationsTab } from '../quotations/QuotationsTab';
import { VendorsTab } from '../vendors/VendorsTab';
import { OrderActions } from './OrderActions';
import { PartsTab } from './PartsTab';
import { StepsTab } from './StepsTab';
import { type Order, useCategoryName } from './order';

export function OrderDrawer({ orderId }: { orderId: string }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { tab = 'details' } = useParams();
  const found = useGet('/v1/workorders/orders/{orderId}', {
    path: { orderId },
    query: { companyId: scope.companyId },
  });
  const order = found.data;
  const facts = useFacts(order);
  const attachments = useAttachmentsTab(
    { service: 'workorders', kind: 'order', recordId: orderId },
    order !== undefined && rights.holdsAt('workorders.orders.write', order.estateId),
  );
  const tabs = order
    ? [
        { key: 'steps', label: t('step.title'), children: <StepsTab order={order} /> },
        { key: 'quotations', label: t('quotation.tab'), children: <QuotationsTab order={order} /> },
        ...(rights.holdsAt('workorders.vendors.read', order.estateId)
          ? [{ key: 'vendors', label: t('vendor.tab'), children: <VendorsTab order={order} /> }]
          : []),
        { key: 'parts', label: t('part.tab'), children: <PartsTab order={order} /> },
        ...attachments,
      ]
    : [];
  return (
    <DetailDrawer
      title={order ? `${t('order.title')} ${order.number}` : t('order.title')}
      close="workorders/orders"
      loading={found.isPending}
      error={found.error}
      service="workorders"
      resource={`orders/${orderId}`}
      size={720}
      tab={tab}
      onTab={(key) =>
        void navigate(scope.path(`workorders/orders/${orderId}/${key}`) + search, { replace: true })
      }
      tabs={tabs}
      facts={facts}
      actions={
        order && (
          <>
            <PrintButton
              label={t('order.print')}
              send={(client, languageCode) =>
                client.POST('/v1/workorders/orders/{orderId}:print', {
                  params: { path: { orderId: order.orderId } },
                  body: { companyId: order.companyId, languageCode },
                })
              }
            />
            <OrderActions order={order} />
          </>
        )
      }
    >
      {order && order.state === 'ORDER_STATE_WAITING' && (
        <Alert
          type="info"
          showIcon
          style={{ marginTop: 12 }}
          title={t('order.waits', {
            cause: t(`waitCause.${order.waitCause}`),
            until: order.waitUntilTime ? moment(order.waitUntilTime, scope.timeZone) : '',
          })}
        />
      )}
    </DetailDrawer>
  );
}

function useFacts(order: Order | undefined): Fact[] {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const categoryName = useCategoryName();
  if (!order) return [];
  const told = (label: string, value: string): Fact[] => (value ? [{ label, value }] : []);
  const due = (label: string, time: string | undefined, late: boolean): Fact[] =>
    time
      ? [
          {
            label,
            value: (
              <>
                {moment(time, scope.timeZone)} {late && <Tag color="error">{t('order.late')}</Tag>}
              </>
            ),
          },
        ]
      : [];
  return [
    {
      label: t('order.state'),
      value: <StateTag state={order.state}>{t(`orderState.${order.state}`)}</StateTag>,
    },
    { label: t('order.category'), value: `${categoryName(order)} · ${t(`orderKind.${order.kind}`)}` },
    ...(order.unitId
      ? [{ label: t('order.unit'), value: <UnitLink unitId={order.unitId} code={order.unitCode} /> }]
      : []),
    ...told(t('order.place'), order.place),
    ...(order.customerId
      ? [
          {
            label: t('order.customer'),
            value: <CustomerLink customerId={order.customerId} name={order.customerName} />,
          },
        ]
      : []),
    { label: t('order.description'), value: order.description, wide: true },
    { label: t('order.priority'), value: order.priority },
    ...(order.assigneeId
      ? [{ label: t('order.assignee'), value: <PersonName principalId={order.assigneeId} /> }]
      : []),
    {
      label: t('order.reporter'),
      value: (
        <>
          <PersonName principalId={order.reporter} />{' '}
          <span className="quiet">{moment(order.reportTime, scope.timeZone)}</span>
        </>
      ),
    },
    ...due(t('order.responseDue'), order.responseDueTime, order.lateResponse),
    ...due(t('order.due'), order.resolveDueTime, order.late),
    ...told(t('order.result'), order.result),
    ...told(t('order.signer'), order.signer),
    ...order.answers.map((one) => ({
      label: one.line,
      value: one.failed ? <Tag color="error">{`${t('work.wrong')}: ${one.note}`}</Tag> : t('work.fine'),
    })),
    ...told(t('work.parts'), order.partsUsed.join(' · ')),
    ...told(t('work.minutes'), order.workMinutes ? `${order.workMinutes}` : ''),
    ...(order.rootCause === 'ROOT_CAUSE_UNSPECIFIED'
      ? []
      : told(t('order.rootCause'), t(`rootCause.${order.rootCause}`))),
    ...told(t('order.answer'), order.answer),
    ...told(t('order.reopened'), order.reopenCount ? `${order.reopenCount}` : ''),
    ...told(t('order.rating'), order.rating ? `${order.rating} / 5` : ''),
    ...(order.aboutOrderId
      ? [
          {
            label: t('order.about'),
            value: <Link to={scope.path(`workorders/orders/${order.aboutOrderId}`)}>{t('order.title')}</Link>,
          },
        ]
      : []),
    ...(order.mainOrderId
      ? [
          {
            label: t('order.main'),
            value: <Link to={scope.path(`workorders/orders/${order.mainOrderId}`)}>{t('order.title')}</Link>,
          },
        ]
      : []),
  ];
}

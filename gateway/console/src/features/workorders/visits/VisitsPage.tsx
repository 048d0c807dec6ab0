/** Visits that follow orders up, with what came of them and the order that each is about. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { STATES } from '../orders/order';

const kind = 'ORDER_KIND_VISIT';

export default function VisitsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('visit.title')}
      source={listing('/v1/workorders/orders', 'orders', { companyId, estateId, kind })}
      rowKey="orderId"
      empty={t('visit.empty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`orderState.${value}`) })),
        },
        { name: 'assigneeId', label: t('order.assignee'), kind: 'person' },
      ]}
      exporting={(client, fileFormat, { state, ...of }, languageCode) =>
        client.POST('/v1/workorders/orders:export', {
          body: {
            ...{ companyId, estateId, kind, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'number', title: t('order.number'), width: 90, render: (row) => row.number },
        {
          key: 'unit',
          title: t('order.unit'),
          width: 120,
          render: (row) => row.unitId && <UnitLink unitId={row.unitId} code={row.unitCode} />,
        },
        {
          key: 'customer',
          title: t('order.customer'),
          width: 120,
          render: (row) =>
            row.customerId && <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        {
          key: 'about',
          title: t('visit.about'),
          width: 260,
          render: (row) =>
            row.aboutOrderId ? (
              <Link to={scope.path(`workorders/orders/${row.aboutOrderId}`)}>{row.description}</Link>
            ) : (
              row.description
            ),
        },
        { key: 'result', title: t('visit.result'), width: 280, render: (row) => row.result },
        {
          key: 'visited',
          title: t('visit.visited'),
          width: 160,
          render: (row) => moment(row.doneTime, scope.timeZone),
        },
        {
          key: 'assignee',
          title: t('order.assignee'),
          width: 120,
          render: (row) => row.assigneeId && <PersonName principalId={row.assigneeId} />,
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`orderState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => {
        void navigate(scope.path(`workorders/orders/${row.orderId}`));
      }}
    />
  );
}

/** The moves of an estate (入住、过户、迁出记录): found by day and role, exported, corrected; and where each begins. */
import { listing, useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import type { Schemas } from '@manor/web/api/client';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { ListPage } from '../../../parts/ListPage';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { FORMATS } from '../formats';
import { ROLES } from '../moves/choice';
import { lastDay, type Occupancy } from '../moves/occupancies';
import { OccupancyActions } from './OccupancyActions';
import { CustomerLink } from '../../../parts/SubjectLink';
import { unitName } from '@manor/web/unitName';

export default function OccupanciesPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { occupancyId } = useParams();
  const { companyId } = scope;
  const move = (page: 'move-in' | 'transfer' | 'move-out') => (): void => {
    void navigate(scope.path(`tenants/${page}`));
  };
  return (
    <ListPage
      title={t('occupancy.title')}
      source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, ...scope.query })}
      rowKey="occupancyId"
      order="made desc"
      filters={[
        { name: 'unitId', label: t('occupancy.unit'), kind: 'unit' },
        { name: 'customerId', label: t('occupancy.customer'), kind: 'customer', width: 180 },
        {
          name: 'role',
          label: t('occupancy.role'),
          kind: 'choice',
          options: ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
          width: 110,
        },
        {
          name: 'presence',
          label: t('customer.presence'),
          kind: 'choice',
          options: (['PRESENCE_CURRENT', 'PRESENCE_PAST'] as const).map((value) => ({
            value,
            label: t(`presence.${value}`),
          })),
          width: 130,
        },
        { name: 'startFrom', label: t('occupancy.startFrom'), kind: 'date', width: 130 },
        { name: 'startTo', label: t('occupancy.to'), kind: 'date', width: 130 },
        { name: 'endFrom', label: t('occupancy.endFrom'), kind: 'date', width: 130 },
        { name: 'endTo', label: t('occupancy.to'), kind: 'date', width: 130 },
        { name: 'leaseOver', label: t('occupancy.leaseOver'), kind: 'given' },
      ]}
      columns={[
        {
          key: 'unit',
          title: t('occupancy.unit'),
          width: 180,
          render: (row) => unitName(row.buildingName, row.unitCode),
        },
        {
          key: 'customer',
          title: t('occupancy.customer'),
          width: 180,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'role', title: t('occupancy.role'), width: 90, render: (row) => t(`role.${row.role}`) },
        { key: 'start', title: t('occupancy.start'), width: 120, render: (row) => day(row.startDate) },
        {
          key: 'end',
          title: t('occupancy.end'),
          width: 120,
          render: (row) => lastDay(row, t),
        },
        { key: 'note', title: t('customer.note'), width: 200, render: (row) => row.note },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/occupancies/${row.occupancyId}`) + search)}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/tenants/occupancies:export', {
          body: {
            languageCode,
            companyId,
            ...scope.query,
            unitId: filters['unitId'] ?? '',
            customerId: filters['customerId'] ?? '',
            role: (filters['role'] ?? 'OCCUPANCY_ROLE_UNSPECIFIED') as Occupancy['role'],
            presence: (filters['presence'] ?? 'PRESENCE_UNSPECIFIED') as Schemas['tenants.Presence'],
            startFrom: filters['startFrom'] ?? '',
            startTo: filters['startTo'] ?? '',
            endFrom: filters['endFrom'] ?? '',
            endTo: filters['endTo'] ?? '',
            leaseOver: filters['leaseOver'] === 'true',
            format: FORMATS[format],
          },
        })
      }
      actions={
        rights.holdsIn('tenants.occupancies.write', scope.nodeId) && (
          <>
            <Button onClick={move('move-out')}>{t('move.out')}</Button>
            <Button onClick={move('transfer')}>{t('move.transfer')}</Button>
            <Button type="primary" onClick={move('move-in')}>
              {t('move.in')}
            </Button>
          </>
        )
      }
    >
      {occupancyId && <OccupancyDrawer companyId={companyId} occupancyId={occupancyId} />}
    </ListPage>
  );
}

function OccupancyDrawer({ companyId, occupancyId }: { companyId: string; occupancyId: string }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const {
    data: one,
    isPending,
    error,
  } = useGet('/v1/tenants/occupancies/{occupancyId}', { path: { occupancyId }, query: { companyId } });
  const facts = one
    ? [
        {
          label: t('occupancy.unit'),
          value: (
            <Link to={scope.path(`tenants/units/${one.unitId}`)}>
              {unitName(one.buildingName, one.unitCode)}
            </Link>
          ),
        },
        {
          label: t('occupancy.customer'),
          value: <Link to={scope.path(`tenants/customers/${one.customerId}`)}>{one.customerName}</Link>,
        },
        { label: t('occupancy.role'), value: t(`role.${one.role}`) },
        { label: t('occupancy.start'), value: day(one.startDate) },
        { label: t('occupancy.end'), value: lastDay(one, t) },
        { label: t('move.away'), value: one.notResiding ? t('occupancy.yes') : '' },
        { label: t('customer.note'), value: one.note },
        { label: t('occupancy.entered'), value: moment(one.createTime, scope.timeZone) },
      ].filter(({ value }) => value !== '')
    : [];
  const cases = useCaseTab({ service: 'tenants', resourceId: occupancyId });
  const attachments = useAttachmentsTab(
    { service: 'tenants', kind: 'occupancy', recordId: occupancyId, companyId },
    one !== undefined && rights.holdsAt('tenants.occupancies.write', one.estateId),
  );
  return (
    <DetailDrawer
      title={one ? `${one.customerName} · ${one.unitCode}` : t('occupancy.title')}
      close="tenants/occupancies"
      loading={isPending}
      error={error}
      service="tenants"
      resource={`occupancies/${occupancyId}`}
      tabs={[...attachments, ...cases]}
      companyId={companyId}
      facts={facts}
      actions={one && <OccupancyActions occupancy={one} />}
    />
  );
}

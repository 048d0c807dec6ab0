/** Routes: points in the order in which they are walked, with what is looked at at each. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { linesOf } from '@manor/web/lines';
import { useRights } from '@manor/web/session';
import { Modal, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Field } from '../../../parts/FormField';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useOpened } from '../useOpened';
import { StopsField, type WrittenStop } from './StopsField';
import { ROUTE_KINDS } from './round';
import './rounds.css';

type Route = Schemas['workorders.Route'];

export default function RoutesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('workorders.plans.write', scope.nodeId);
  const { routeId = '' } = useParams();
  const found = useGet(
    '/v1/workorders/routes/{routeId}',
    { path: { routeId }, query: { companyId } },
    { enabled: routeId !== '' },
  );
  const [open, setOpen] = useOpened('workorders/routes', 'routeId', found, mayWrite);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('route.title')}
      source={listing('/v1/workorders/routes', 'routes', { companyId, estateId })}
      rowKey="routeId"
      empty={t('route.empty')}
      filters={[{ name: 'withRetired', label: t('point.withRetired'), kind: 'flag' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/routes:export', {
          body: { companyId, estateId, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        {
          key: 'name',
          title: t('route.name'),
          width: 200,
          render: (row) => (
            <>
              {row.name} {row.retired && <Tag>{t('route.retired')}</Tag>}
            </>
          ),
        },
        { key: 'kind', title: t('route.kind'), width: 110, render: (row) => t(`routeKind.${row.kind}`) },
        { key: 'area', title: t('route.area'), width: 160, render: (row) => row.area },
        {
          key: 'stops',
          title: t('route.stopsCount'),
          width: 90,
          align: 'right',
          render: (row) => row.stops.length,
        },
        { key: 'standard', title: t('route.standard'), width: 300, render: (row) => row.standard },
      ]}
      writing={{ may: mayWrite, label: t('route.new'), open: setOpen }}
    >
      {open && <RouteDialog {...(open === 'new' ? {} : { route: open })} onClose={close} />}
    </ListPage>
  );
}

interface Values {
  route: Omit<Schemas['workorders.Route.sent'], 'stops'> & { stops: WrittenStop[] };
}

function RouteDialog({ route, onClose }: { route?: Route; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const { companyId } = scope;
  const estateId = route?.estateId ?? scope.nodeId;
  const fields = useFields(estateId);
  return (
    <Modal open width={680} title={t(route ? 'route.change' : 'route.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Route>
        fields={fields}
        initial={{ route: route ? written(route) : NEW }}
        send={(client, values) => {
          const stops = values.route.stops.map(({ lines, ...stop }) => ({
            ...stop,
            checklist: linesOf(lines),
          }));
          const wanted = { ...values.route, stops };
          return route
            ? client.PATCH('/v1/workorders/routes/{routeId}', {
                params: { path: { routeId: route.routeId } },
                body: { companyId, route: { ...wanted, etag: route.etag } },
              })
            : client.POST('/v1/workorders/routes', { body: { companyId, estateId, route: wanted } });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

const NEW: Values['route'] = {
  name: '',
  kind: 'ROUTE_KIND_PATROL',
  graceMinutes: 15,
  stops: [{ pointId: '', withinMinutes: 5, lines: '' }],
};

function written(route: Route): Values['route'] {
  const stops = route.stops.map(({ checklist, ...stop }) => ({ ...stop, lines: checklist.join('\n') }));
  return { ...route, stops };
}

function useFields(estateId: string): Field[] {
  const { t } = useTranslation('workorders');
  const { companyId } = useScope();
  const { rows } = useAllRows(listing('/v1/workorders/points', 'points', { companyId, estateId }));
  const points = rows.map((one) => ({ value: one.pointId, label: `${one.name} (${one.place})` }));
  return [
    { name: 'route.name', label: t('route.name'), kind: 'text', most: 100, required: true },
    {
      name: 'route.kind',
      label: t('route.kind'),
      kind: 'choice',
      options: ROUTE_KINDS.map((value) => ({ value, label: t(`routeKind.${value}`) })),
      required: true,
    },
    { name: 'route.area', label: t('route.area'), kind: 'text', most: 100 },
    {
      name: 'route.graceMinutes',
      label: t('route.grace'),
      kind: 'integer',
      least: 0,
      most: 240,
      help: t('route.graceHelp'),
    },
    { name: 'route.standard', label: t('route.standard'), kind: 'textarea', most: 2000 },
    {
      name: 'route.stops',
      label: t('route.stops'),
      kind: 'own',
      control: <StopsField points={points} />,
      required: true,
      wide: true,
    },
    { name: 'route.retired', label: t('route.retired'), kind: 'switch' },
  ];
}

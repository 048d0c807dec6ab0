/** What is on the grounds: land, green areas, plants and bins, with the share of green areas. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { area, day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Field } from '../../../parts/FormField';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useOpened } from '../useOpened';
import { GROUND_KINDS, WASTE_KINDS } from './register';

type Ground = Schemas['workorders.Ground'];

export default function GroundsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('workorders.grounds.write', scope.nodeId);
  const { groundId = '' } = useParams();
  const found = useGet(
    '/v1/workorders/grounds/{groundId}',
    { path: { groundId }, query: { companyId } },
    { enabled: groundId !== '' },
  );
  const [open, setOpen] = useOpened('workorders/grounds', 'groundId', found, mayWrite);
  const close = (): void => {
    setOpen(undefined);
  };
  const source = listing('/v1/workorders/grounds', 'grounds', { companyId, estateId });
  return (
    <ListPage
      title={t('ground.title')}
      source={source}
      rowKey="groundId"
      empty={t('ground.empty')}
      summary={<Share />}
      filters={[
        {
          name: 'kind',
          label: t('ground.kind'),
          kind: 'choice',
          options: GROUND_KINDS.map((value) => ({ value, label: t(`groundKind.${value}`) })),
        },
        { name: 'withRetired', label: t('point.withRetired'), kind: 'flag' },
      ]}
      exporting={(client, fileFormat, { kind, withRetired }, languageCode) =>
        client.POST('/v1/workorders/grounds:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode },
            ...(kind ? { kind: kind as (typeof GROUND_KINDS)[number] } : {}),
            withRetired: withRetired === 'true',
          },
        })
      }
      columns={[
        { key: 'name', title: t('ground.name'), width: 180, render: (row) => row.name },
        { key: 'kind', title: t('ground.kind'), width: 100, render: (row) => t(`groundKind.${row.kind}`) },
        { key: 'place', title: t('order.place'), width: 180, render: (row) => row.place },
        {
          key: 'what',
          title: t('ground.species'),
          width: 150,
          render: (row) =>
            row.waste === 'WASTE_KIND_UNSPECIFIED' ? row.species : t(`wasteKind.${row.waste}`),
        },
        {
          key: 'quantity',
          title: t('ground.quantity'),
          width: 90,
          align: 'right',
          render: (row) => row.quantity || '',
        },
        {
          key: 'area',
          title: t('ground.area'),
          width: 120,
          align: 'right',
          render: (row) => row.area && area(row.area),
        },
        { key: 'planted', title: t('ground.planted'), width: 120, render: (row) => day(row.plantedDate) },
      ]}
      writing={{ may: mayWrite, label: t('ground.new'), open: setOpen }}
    >
      {open && <GroundDialog {...(open === 'new' ? {} : { ground: open })} onClose={close} />}
    </ListPage>
  );
}

/** Green areas as a share of the land, as far as both are entered. */
function Share() {
  const { t } = useTranslation('workorders');
  const { companyId, estateId } = useScope();
  const { answer } = useRows(listing('/v1/workorders/grounds', 'grounds', { companyId, estateId }));
  const land = Number(answer?.landArea);
  if (!answer || !land) return null;
  const percent = ((100 * Number(answer.greenArea)) / land).toFixed(1);
  return (
    <p className="quiet">
      {t('ground.share', { percent, green: answer.greenArea || '0', land: answer.landArea })}
    </p>
  );
}

function GroundDialog({ ground, onClose }: { ground?: Ground; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  const fields = useFields(ground !== undefined);
  const fresh = { kind: 'GROUND_KIND_PLANT' as const, name: '' };
  return (
    <Modal open title={t(ground ? 'ground.change' : 'ground.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ ground: Schemas['workorders.Ground.sent'] }, Ground>
        fields={fields}
        initial={{ ground: ground ?? fresh }}
        send={(client, values) =>
          ground
            ? client.PATCH('/v1/workorders/grounds/{groundId}', {
                params: { path: { groundId: ground.groundId } },
                body: { companyId, ground: { ...values.ground, etag: ground.etag } },
              })
            : client.POST('/v1/workorders/grounds', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(kept: boolean): Field[] {
  const { t } = useTranslation('workorders');
  return [
    {
      name: 'ground.kind',
      label: t('ground.kind'),
      kind: 'choice',
      options: GROUND_KINDS.map((value) => ({ value, label: t(`groundKind.${value}`) })),
      required: true,
      disabled: kept,
    },
    { name: 'ground.name', label: t('ground.name'), kind: 'text', most: 100, required: true },
    { name: 'ground.place', label: t('order.place'), kind: 'text', most: 200 },
    {
      name: 'ground.species',
      label: t('ground.species'),
      kind: 'text',
      most: 100,
      help: t('ground.speciesHelp'),
    },
    { name: 'ground.quantity', label: t('ground.quantity'), kind: 'integer', least: 0, most: 1_000_000 },
    {
      name: 'ground.area',
      label: t('ground.area'),
      kind: 'decimal',
      places: 2,
      unit: 'm²',
      help: t('ground.areaHelp'),
    },
    { name: 'ground.plantedDate', label: t('ground.planted'), kind: 'date' },
    {
      name: 'ground.waste',
      label: t('ground.waste'),
      kind: 'choice',
      options: WASTE_KINDS.map((value) => ({ value, label: t(`wasteKind.${value}`) })),
      help: t('ground.wasteHelp'),
    },
    { name: 'ground.litres', label: t('ground.litres'), kind: 'integer', least: 0, most: 100_000 },
    { name: 'ground.note', label: t('ground.note'), kind: 'textarea', most: 2000 },
    { name: 'ground.retired', label: t('ground.retired'), kind: 'switch' },
  ];
}

/** What was done on the grounds, by whom: pruning, watering, removals; noted once and never changed. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { day, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { CARE_KINDS } from './register';

type Care = Schemas['workorders.Care'];

export default function CaresPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [writing, setWriting] = useState(false);
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('care.title')}
      source={listing('/v1/workorders/cares', 'cares', { companyId, estateId })}
      rowKey="careId"
      empty={t('care.empty')}
      filters={[
        {
          name: 'kind',
          label: t('care.kind'),
          kind: 'choice',
          options: CARE_KINDS.map((value) => ({ value, label: t(`careKind.${value}`) })),
        },
        { name: 'groundId', label: t('ground.name'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { kind, ...of }, languageCode) =>
        client.POST('/v1/workorders/cares:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(kind ? { kind: kind as (typeof CARE_KINDS)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'ground', title: t('ground.name'), width: 200, render: (row) => row.groundName },
        { key: 'kind', title: t('care.kind'), width: 130, render: (row) => t(`careKind.${row.kind}`) },
        { key: 'day', title: t('care.day'), width: 120, render: (row) => day(row.doneDate) },
        {
          key: 'weight',
          title: t('care.weight'),
          width: 120,
          align: 'right',
          render: (row) => row.weight && `${number(row.weight)} kg`,
        },
        { key: 'note', title: t('care.note'), width: 240, render: (row) => row.note },
        {
          key: 'maker',
          title: t('care.maker'),
          width: 150,
          render: (row) => <PersonName principalId={row.maker} />,
        },
      ]}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('workorders.orders.work', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('care.new')}
          </Button>
        )
      }
    >
      {writing && (
        <NewCare
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </ListPage>
  );
}

function NewCare({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, estateId } = useScope();
  const { rows } = useAllRows(listing('/v1/workorders/grounds', 'grounds', { companyId, estateId }));
  const cared = rows.filter(({ kind }) => kind !== 'GROUND_KIND_LAND');
  return (
    <Modal open title={t('care.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ care: Schemas['workorders.Care.sent'] }, Care>
        fields={[
          {
            name: 'care.groundId',
            label: t('ground.name'),
            kind: 'choice',
            options: cared.map((one) => ({ value: one.groundId, label: `${one.name} (${one.place})` })),
            required: true,
          },
          {
            name: 'care.kind',
            label: t('care.kind'),
            kind: 'choice',
            options: CARE_KINDS.map((value) => ({ value, label: t(`careKind.${value}`) })),
            required: true,
          },
          { name: 'care.doneDate', label: t('care.day'), kind: 'date', help: t('care.dayHelp') },
          { name: 'care.weight', label: t('care.weight'), kind: 'decimal', places: 3, unit: 'kg' },
          { name: 'care.note', label: t('care.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, { care }) => client.POST('/v1/workorders/cares', { body: { companyId, care } })}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

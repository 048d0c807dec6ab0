/** Labels: QR codes on places and things, by which whoever stands there reports what is the matter. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { PrintStickers } from '../PrintStickers';

type Label = Schemas['workorders.Label'];

export default function LabelsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | Label>();
  const where = {
    companyId: scope.companyId,
    ...(scope.kind === 'estate' ? { estateId: scope.nodeId } : {}),
  };
  const mayWrite = rights.holdsAt('workorders.labels.write', scope.nodeId);
  return (
    <ListPage
      title={t('label.title')}
      source={listing('/v1/workorders/labels', 'labels', where)}
      rowKey="labelId"
      empty={t('label.empty')}
      filters={[{ name: 'withRetired', label: t('category.withRetired'), kind: 'flag' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/labels:export', {
          body: { ...where, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        { key: 'name', title: t('label.name'), width: 200, render: (row) => row.name },
        { key: 'place', title: t('order.place'), width: 260, render: (row) => row.place },
      ]}
      writing={{ may: mayWrite, label: t('label.new'), open: setOpen }}
      actions={
        scope.kind === 'estate' && (
          <PrintStickers
            label={t('label.print')}
            send={(client, baseUrl) =>
              client.POST('/v1/workorders/labels:print', {
                body: { companyId: scope.companyId, estateId: scope.nodeId, baseUrl },
              })
            }
          />
        )
      }
    >
      {open && (
        <LabelDialog
          {...(open === 'new' ? {} : { label: open })}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

interface Values {
  label: Schemas['workorders.Label.sent'];
}

function LabelDialog({ label, onClose }: { label?: Label; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  return (
    <Modal open title={t(label ? 'label.change' : 'label.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Label>
        fields={[
          {
            name: 'label.name',
            label: t('label.name'),
            kind: 'text',
            most: 60,
            required: true,
            help: t('label.nameHelp'),
          },
          { name: 'label.place', label: t('order.place'), kind: 'text', most: 100, required: true },
          { name: 'label.retired', label: t('category.retired'), kind: 'switch' },
        ]}
        initial={label ? { label } : {}}
        send={(client, values) =>
          label
            ? client.PATCH('/v1/workorders/labels/{labelId}', {
                params: { path: { labelId: label.labelId } },
                body: { companyId, label: { ...values.label, etag: label.etag } },
              })
            : client.POST('/v1/workorders/labels', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

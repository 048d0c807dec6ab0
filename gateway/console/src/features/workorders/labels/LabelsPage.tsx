/** Labels: QR codes on places and things, by which whoever stands there reports what is the matter. */
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { saveFile, type Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { Refusal } from '../../../parts/Refusal';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Label = Schemas['workorders.Label'];

export default function LabelsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | Label>();
  const estate = scope.kind === 'estate';
  const where = { companyId: scope.companyId, ...(estate ? { estateId: scope.nodeId } : {}) };
  const mayWrite = rights.holdsAt('workorders.labels.write', scope.nodeId);
  return (
    <ListPage
      title={t('label.title')}
      source={listing('/v1/workorders/labels', 'labels', where)}
      rowKey="labelId"
      empty={t('label.empty')}
      filters={[{ name: 'withRetired', label: t('category.withRetired'), kind: 'given' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/labels:export', {
          body: { ...where, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        { key: 'name', title: t('label.name'), width: 200, render: (row) => row.name },
        { key: 'place', title: t('order.place'), width: 260, render: (row) => row.place },
      ]}
      {...(mayWrite
        ? {
            onOpen: (row: Label) => {
              setOpen(row);
            },
          }
        : {})}
      actions={
        estate && (
          <>
            <PrintLabels />
            {mayWrite && (
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => {
                  setOpen('new');
                }}
              >
                {t('label.new')}
              </Button>
            )}
          </>
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

/** All labels of the estate as a sheet of stickers; their codes lead to where this page was opened. */
function PrintLabels() {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  const printing = useSubmit<string, Schemas['workorders.PrintedLabels']>(
    (client, baseUrl) =>
      client.POST('/v1/workorders/labels:print', { body: { companyId, estateId, baseUrl } }),
    ({ fileName }) => {
      saveFile(fileName);
    },
  );
  return (
    <>
      <Button
        icon={<PrinterOutlined />}
        loading={printing.pending}
        onClick={() => {
          printing.submit(location.origin);
        }}
      >
        {t('label.print')}
      </Button>
      <Refusal submission={printing} />
    </>
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

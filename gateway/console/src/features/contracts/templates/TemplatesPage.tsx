/** A company's templates of contracts (合同模板): plain text with fields that a lease fills when it is printed. */
import { listing } from '@manor/web/api/read';
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Template = Schemas['contracts.ContractTemplate'];

const FIELDS = [
  ...['number', 'company', 'estate', 'tenant', 'payers', 'units', 'area', 'start_date', 'end_date'],
  ...['monthly', 'deposit', 'currency', 'cycle_months', 'due_day', 'total', 'note'],
];

export default function TemplatesPage() {
  const { t } = useTranslation('contracts');
  const { companyId } = useScope();
  const mayWrite = useRights().holdsAt('contracts.templates.write', companyId);
  const [open, setOpen] = useState<'new' | Template>();
  return (
    <ListPage
      title={t('template.title')}
      source={listing('/v1/contracts/contractTemplates', 'contractTemplates', { companyId })}
      rowKey="templateId"
      empty={t('template.none')}
      filters={[{ name: 'withRetired', label: t('template.withRetired'), kind: 'flag' }]}
      columns={[
        {
          key: 'name',
          title: t('template.name'),
          width: 220,
          render: (row) => (
            <>
              {row.name} {row.retired && <Tag>{t('template.retired')}</Tag>}
            </>
          ),
        },
        { key: 'text', title: t('template.text'), width: 480, render: (row) => row.text.slice(0, 80) },
      ]}
      writing={{ may: mayWrite, label: t('template.new'), open: setOpen, ofCompany: true }}
    >
      {open && (
        <TemplateDialog
          {...(open === 'new' ? {} : { template: open })}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

interface Values {
  contractTemplate: Schemas['contracts.ContractTemplate.sent'];
}

function TemplateDialog({ template, onClose }: { template?: Template; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId } = useScope();
  const fields = FIELDS.map((one) => `{${one}}`).join(' ');
  return (
    <Modal
      open
      width={760}
      title={t(template ? 'template.change' : 'template.new')}
      footer={null}
      onCancel={onClose}
    >
      <p className="quiet">{t('template.fields', { fields })}</p>
      <ResourceForm<Values, Template>
        fields={[
          {
            name: 'contractTemplate.name',
            label: t('template.name'),
            kind: 'text',
            most: 60,
            required: true,
          },
          {
            name: 'contractTemplate.text',
            label: t('template.text'),
            kind: 'textarea',
            most: 50000,
            required: true,
          },
          ...(template
            ? [{ name: 'contractTemplate.retired', label: t('template.retired'), kind: 'switch' as const }]
            : []),
        ]}
        initial={{ contractTemplate: template ?? { name: '', text: '' } }}
        send={(client, { contractTemplate }) =>
          template
            ? client.PUT('/v1/contracts/contractTemplates/{templateId}', {
                params: { path: { templateId: template.templateId } },
                body: { companyId, contractTemplate: { ...contractTemplate, etag: template.etag } },
              })
            : client.POST('/v1/contracts/contractTemplates', { body: { companyId, contractTemplate } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

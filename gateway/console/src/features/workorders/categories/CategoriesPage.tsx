/** Categories: what may be reported, who is able to do it, and within which time it is answered and done. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { linesOf } from '@manor/web/lines';
import { KINDS } from '../orders/order';

type Category = Schemas['workorders.Category'];

export default function CategoriesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | Category>();
  const mayWrite = rights.holdsAt('workorders.categories.write', scope.companyId);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('category.title')}
      source={listing('/v1/workorders/categories', 'categories', { companyId: scope.companyId })}
      rowKey="categoryId"
      filters={[{ name: 'withRetired', label: t('category.withRetired'), kind: 'flag' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/categories:export', {
          body: { companyId: scope.companyId, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        { key: 'code', title: t('category.code'), width: 110, render: (row) => row.code },
        { key: 'zh', title: t('category.nameZh'), width: 150, render: (row) => row.nameZh },
        { key: 'en', title: t('category.nameEn'), width: 180, render: (row) => row.nameEn },
        { key: 'kind', title: t('order.kind'), width: 130, render: (row) => t(`orderKind.${row.kind}`) },
        { key: 'priority', title: t('order.priority'), width: 90, render: (row) => row.priority },
        {
          key: 'response',
          title: t('category.response'),
          width: 130,
          align: 'right',
          render: (row) => row.responseMinutes || '—',
        },
        {
          key: 'resolve',
          title: t('category.resolve'),
          width: 130,
          align: 'right',
          render: (row) => row.resolveMinutes || '—',
        },
      ]}
      writing={{ may: mayWrite, label: t('category.new'), open: setOpen, ofCompany: true }}
    >
      {open && <CategoryDialog {...(open === 'new' ? {} : { category: open })} onClose={close} />}
    </ListPage>
  );
}

interface Values {
  category: Schemas['workorders.Category.sent'];
  /** The checklist, a line each. */
  checklistLines?: string;
}

function CategoryDialog({ category, onClose }: { category?: Category; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId } = useScope();
  const fields = useFields();
  return (
    <Modal open title={t(category ? 'category.change' : 'category.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Category>
        fields={fields}
        initial={{
          checklistLines: category?.checklist.join('\n') ?? '',
          category: category ?? {
            code: '',
            nameZh: '',
            nameEn: '',
            kind: 'ORDER_KIND_REPAIR',
            priority: 3,
            responseMinutes: 120,
            resolveMinutes: 1440,
            forResidents: true,
          },
        }}
        send={(client, { category: said, checklistLines = '' }) => {
          const wanted = { ...said, checklist: linesOf(checklistLines) };
          return category
            ? client.PATCH('/v1/workorders/categories/{categoryId}', {
                params: { path: { categoryId: category.categoryId } },
                body: { companyId, category: { ...wanted, etag: category.etag } },
              })
            : client.POST('/v1/workorders/categories', { body: { companyId, category: wanted } });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(): Field[] {
  const { t } = useTranslation('workorders');
  const skills = useAllRows(listing('/v1/identity/skills', 'skills', {}));
  return [
    { name: 'category.code', label: t('category.code'), kind: 'text', most: 30, required: true },
    { name: 'category.nameZh', label: t('category.nameZh'), kind: 'text', most: 50, required: true },
    { name: 'category.nameEn', label: t('category.nameEn'), kind: 'text', most: 50, required: true },
    {
      name: 'category.kind',
      label: t('order.kind'),
      kind: 'choice',
      options: KINDS.map((value) => ({ value, label: t(`orderKind.${value}`) })),
      required: true,
    },
    {
      name: 'category.skillId',
      label: t('category.skill'),
      kind: 'choice',
      options: skills.rows.map((one) => ({ value: one.skillId, label: one.name })),
    },
    { name: 'category.priority', label: t('order.priority'), kind: 'integer', least: 1, most: 4 },
    { name: 'category.responseMinutes', label: t('category.response'), kind: 'integer', least: 0 },
    { name: 'category.resolveMinutes', label: t('category.resolve'), kind: 'integer', least: 0 },
    {
      name: 'checklistLines',
      label: t('work.checklist'),
      help: t('work.checklistHelp'),
      kind: 'textarea',
      most: 3000,
    },
    { name: 'category.aroundClock', label: t('category.aroundClock'), kind: 'switch' },
    { name: 'category.needsSignature', label: t('category.needsSignature'), kind: 'switch' },
    { name: 'category.forResidents', label: t('category.forResidents'), kind: 'switch' },
    { name: 'category.retired', label: t('category.retired'), kind: 'switch' },
  ];
}

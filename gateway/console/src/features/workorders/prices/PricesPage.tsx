/** The price list: what labour and parts cost on orders, what they are charged as, and how long they are warranted. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { PriceItem } from '../quotations/quotation';

const KINDS = ['PRICE_KIND_LABOUR', 'PRICE_KIND_PART'] as const;

export default function PricesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | PriceItem>();
  const mayWrite = rights.holdsAt('workorders.prices.write', scope.companyId);
  return (
    <ListPage
      title={t('price.title')}
      source={listing('/v1/workorders/priceItems', 'priceItems', { companyId: scope.companyId })}
      rowKey="priceItemId"
      empty={t('price.empty')}
      filters={[{ name: 'withRetired', label: t('category.withRetired'), kind: 'flag' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/priceItems:export', {
          body: { companyId: scope.companyId, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        { key: 'code', title: t('category.code'), width: 110, render: (row) => row.code },
        { key: 'zh', title: t('category.nameZh'), width: 150, render: (row) => row.nameZh },
        { key: 'en', title: t('category.nameEn'), width: 180, render: (row) => row.nameEn },
        { key: 'kind', title: t('order.kind'), width: 100, render: (row) => t(`priceKind.${row.kind}`) },
        {
          key: 'price',
          title: t('quotation.price'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.priceMinor} currency={row.currencyCode} />,
        },
        { key: 'measure', title: t('price.measure'), width: 90, render: (row) => row.measure },
        { key: 'feeItem', title: t('price.feeItem'), width: 140, render: (row) => row.feeItemCode },
        {
          key: 'warranty',
          title: t('price.warranty'),
          width: 110,
          align: 'right',
          render: (row) => row.warrantyDays || '—',
        },
      ]}
      writing={{ may: mayWrite, label: t('price.new'), open: setOpen, ofCompany: true }}
    >
      {open && (
        <PriceDialog
          {...(open === 'new' ? {} : { item: open })}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

interface Values {
  priceItem: Schemas['workorders.PriceItem.sent'];
}

function PriceDialog({ item, onClose }: { item?: PriceItem; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, currency } = useScope();
  return (
    <Modal open title={t(item ? 'price.change' : 'price.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, PriceItem>
        fields={[
          { name: 'priceItem.code', label: t('category.code'), kind: 'text', most: 30, required: true },
          { name: 'priceItem.nameZh', label: t('category.nameZh'), kind: 'text', most: 50, required: true },
          { name: 'priceItem.nameEn', label: t('category.nameEn'), kind: 'text', most: 50, required: true },
          {
            name: 'priceItem.kind',
            label: t('order.kind'),
            kind: 'choice',
            options: KINDS.map((value) => ({ value, label: t(`priceKind.${value}`) })),
            required: true,
          },
          { name: 'priceItem.measure', label: t('price.measure'), kind: 'text', most: 20, required: true },
          {
            name: 'priceItem.priceMinor',
            label: t('quotation.price'),
            kind: 'money',
            currency,
            required: true,
          },
          {
            name: 'priceItem.feeItemCode',
            label: t('price.feeItem'),
            kind: 'text',
            most: 50,
            required: true,
            help: t('price.feeItemHelp'),
          },
          {
            name: 'priceItem.warrantyDays',
            label: t('price.warranty'),
            kind: 'integer',
            least: 0,
            most: 3650,
            help: t('price.warrantyHelp'),
          },
          { name: 'priceItem.retired', label: t('category.retired'), kind: 'switch' },
        ]}
        initial={item ? { priceItem: item } : {}}
        send={(client, values) =>
          item
            ? client.PATCH('/v1/workorders/priceItems/{priceItemId}', {
                params: { path: { priceItemId: item.priceItemId } },
                body: { companyId, priceItem: { ...values.priceItem, etag: item.etag } },
              })
            : client.POST('/v1/workorders/priceItems', { body: { companyId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

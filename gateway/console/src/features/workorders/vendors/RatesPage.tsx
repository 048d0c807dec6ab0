/** What was agreed with suppliers: rates of work, by name. */
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
import { useVendors, type VendorRate } from './vendor';

export default function RatesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId } = scope;
  const [open, setOpen] = useState<VendorRate | 'new'>();
  const mayWrite = rights.holdsIn('workorders.vendors.settle', companyId);
  return (
    <ListPage
      title={t('vendor.rates')}
      source={listing('/v1/workorders/vendorRates', 'vendorRates', { companyId })}
      rowKey="vendorRateId"
      empty={t('vendor.ratesEmpty')}
      filters={[{ name: 'withRetired', label: t('point.withRetired'), kind: 'given' }]}
      columns={[
        { key: 'supplier', title: t('vendor.supplier'), width: 220, render: (row) => row.supplierName },
        { key: 'name', title: t('vendor.what'), width: 220, render: (row) => row.name },
        {
          key: 'rate',
          title: t('vendor.rate'),
          width: 140,
          render: (row) => <MoneyText minor={row.rateMinor} currency={row.currencyCode} />,
        },
        { key: 'measure', title: t('price.measure'), width: 100, render: (row) => row.measure },
      ]}
      writing={{ may: mayWrite, label: t('vendor.newRate'), open: setOpen, ofCompany: true }}
    >
      {open && (
        <RateDialog
          {...(open === 'new' ? {} : { rate: open })}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

function RateDialog({ rate, onClose }: { rate?: VendorRate; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, currency } = useScope();
  const vendors = useVendors();
  const supplier = {
    name: 'vendorRate.supplierId',
    label: t('vendor.supplier'),
    kind: 'choice' as const,
    options: vendors,
    required: true,
  };
  return (
    <Modal open title={t(rate ? 'vendor.changeRate' : 'vendor.newRate')} footer={null} onCancel={onClose}>
      <ResourceForm<{ vendorRate: Schemas['workorders.VendorRate.sent'] }, VendorRate>
        fields={[
          ...(rate ? [] : [supplier]),
          { name: 'vendorRate.name', label: t('vendor.what'), kind: 'text', most: 60, required: true },
          {
            name: 'vendorRate.rateMinor',
            label: t('vendor.rate'),
            kind: 'money',
            currency: rate?.currencyCode ?? currency,
            required: true,
          },
          { name: 'vendorRate.measure', label: t('price.measure'), kind: 'text', most: 20, required: true },
          { name: 'vendorRate.retired', label: t('ground.retired'), kind: 'switch' },
        ]}
        initial={{ vendorRate: rate ?? { supplierId: '', name: '', measure: '' } }}
        send={(client, { vendorRate }) =>
          rate
            ? client.PATCH('/v1/workorders/vendorRates/{vendorRateId}', {
                params: { path: { vendorRateId: rate.vendorRateId } },
                body: {
                  companyId,
                  vendorRate: { ...vendorRate, supplierId: rate.supplierId, etag: rate.etag },
                },
              })
            : client.POST('/v1/workorders/vendorRates', { body: { companyId, vendorRate } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

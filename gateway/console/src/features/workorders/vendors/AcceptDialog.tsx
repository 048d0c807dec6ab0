/** Accepts what a supplier did: so much at each of its rates. */
import { listing, useAllRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { money } from '@manor/web/format';
import { Button, Form, Input, InputNumber, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { Refusal } from '../../../parts/Refusal';
import type { VendorJob } from './vendor';

export function AcceptDialog({ job, onClose }: { job: VendorJob; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, vendorJobId, supplierId, etag } = job;
  const rates = useAllRows(listing('/v1/workorders/vendorRates', 'vendorRates', { companyId, supplierId }));
  const [quantities, setQuantities] = useState<Record<string, string>>({});
  const [note, setNote] = useState('');
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => Number(quantity) > 0)
    .map(([vendorRateId, quantity]) => ({ vendorRateId, quantity }));
  const accepting = useSubmit<undefined, VendorJob>(
    (client) =>
      client.POST('/v1/workorders/vendorJobs/{vendorJobId}:accept', {
        params: { path: { vendorJobId } },
        body: { companyId, lines, note, etag },
      }),
    onClose,
  );
  return (
    <Modal
      open
      title={`${t('vendor.accept')} · ${job.supplierName}`}
      okText={t('vendor.accept')}
      okButtonProps={{ disabled: lines.length === 0, loading: accepting.pending }}
      onOk={() => {
        accepting.submit(undefined);
      }}
      onCancel={onClose}
      footer={(_, { OkBtn }) => (
        <Space>
          <OkBtn />
          <Button onClick={onClose}>{t('vendor.back')}</Button>
        </Space>
      )}
    >
      <Refusal submission={accepting} />
      <Form layout="vertical">
        {!rates.first && rates.rows.length === 0 && <EmptyState text={t('vendor.noRates')} />}
        {rates.rows.map((one) => (
          <Form.Item
            key={one.vendorRateId}
            label={`${one.name} · ${money(one.rateMinor, one.currencyCode)} / ${one.measure}`}
          >
            <InputNumber<string>
              stringMode
              min="0"
              step="0.5"
              aria-label={one.name}
              value={quantities[one.vendorRateId] ?? null}
              onChange={(typed) => {
                setQuantities({ ...quantities, [one.vendorRateId]: typed ?? '' });
              }}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('pass.note')}>
          <Input.TextArea
            aria-label={t('pass.note')}
            maxLength={500}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

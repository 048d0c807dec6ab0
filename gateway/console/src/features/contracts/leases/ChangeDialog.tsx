/** A change agreement: another last day, or another price from a day on; before and after are shown before it is asked. */
import { explained } from '@manor/web/api/problem';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useSettled } from '../../../parts/useSettled';
import { LineTable } from './LineTable';
import { sent, type Lease, type SentTerms, type Terms } from './lease';
import { usePreview } from './usePreview';

interface Values {
  reason: string;
  terms: { endDate: string };
  date?: string;
  price?: string;
}

export function ChangeDialog({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, leaseId, currencyCode, terms } = lease;
  const [typed, setTyped] = useState<Values>({ reason: '', terms: { endDate: terms.endDate } });
  const now = JSON.stringify(typed);
  const settled = useSettled(now);
  const asked = { companyId, estateId, leaseId, terms: changed(terms, JSON.parse(settled) as Values) };
  const { data, error, isPending } = usePreview(asked);
  const fields: Field[] = [
    { name: 'terms.endDate', label: t('lease.end'), kind: 'date', required: true },
    { name: 'date', label: t('change.from'), kind: 'date', help: t('change.fromHelp') },
    { name: 'price', label: t('change.price'), kind: 'decimal', places: 6 },
    { name: 'reason', label: t('change.reason'), kind: 'textarea', required: true, most: 200 },
  ];
  return (
    <Modal open width={900} title={t('deed.change')} footer={null} onCancel={onClose} destroyOnHidden>
      <ResourceForm<Values, Lease>
        fields={fields}
        initial={typed}
        onChange={setTyped}
        submitLabel={t('change.ask')}
        send={(client, values) =>
          client.POST('/v1/contracts/leases/{leaseId}:change', {
            params: { path: { leaseId } },
            body: {
              companyId,
              terms: changed(terms, values),
              reason: values.reason,
              scheduleHash: settled === now ? (data?.scheduleHash ?? '') : '',
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
      {error && <Alert type="error" showIcon title={explained(error)} style={{ marginTop: 12 }} />}
      {!error && (
        <>
          <h3>
            {t('change.differences')} <MoneyText minor={data?.totalMinor ?? '0'} currency={currencyCode} />
          </h3>
          <LineTable lines={data?.differences ?? []} currency={currencyCode} loading={isPending} />
          <h3>{t('change.lines')}</h3>
          <LineTable lines={data?.lines ?? []} currency={currencyCode} loading={isPending} />
        </>
      )}
    </Modal>
  );
}

/** The terms with another last day, and with another price of the rent from a day on. */
function changed(terms: Terms, { terms: { endDate }, date, price }: Values): SentTerms {
  const same = sent(terms);
  if (!date || !price) return { ...same, endDate };
  const step = { date, kind: 'STEP_KIND_NEW_PRICE' as const, value: price };
  const charges = (same.charges ?? []).map((charge) =>
    charge.besideRent
      ? charge
      : { ...charge, steps: [...(charge.steps ?? []).filter((one) => one.date < date), step] },
  );
  return { ...same, endDate, charges };
}

/** A termination (解约): the surrender statement of a day is shown, and asked for together with what was found. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Field } from '../../../parts/FormField';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { LineTable } from './LineTable';
import type { Lease } from './lease';

interface Values {
  endDate: string;
  reason: string;
  creditBilled?: boolean;
  inspection?: string;
  keys?: string;
}

export function TerminateDialog({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, leaseId } = lease;
  const [endDate, setEndDate] = useState(lease.terms.endDate);
  const told = useGet(
    '/v1/contracts/leases/{leaseId}/surrender',
    { path: { leaseId }, query: { companyId, endDate } },
    { enabled: endDate !== '' },
  );
  const fields: Field[] = [
    { name: 'endDate', label: t('surrender.lastDay'), kind: 'date', required: true },
    { name: 'creditBilled', label: t('surrender.credit'), kind: 'switch' },
    { name: 'inspection', label: t('surrender.inspection'), kind: 'textarea', most: 1000 },
    { name: 'keys', label: t('surrender.keys'), kind: 'text', most: 200 },
    { name: 'reason', label: t('change.reason'), kind: 'textarea', required: true, most: 200 },
  ];
  return (
    <Modal open width={900} title={t('deed.terminate')} footer={null} onCancel={onClose} destroyOnHidden>
      <ResourceForm<Values, Lease>
        fields={fields}
        initial={{ endDate }}
        onChange={(values) => {
          setEndDate(values.endDate);
        }}
        submitLabel={t('surrender.ask')}
        send={(client, values) =>
          client.POST('/v1/contracts/leases/{leaseId}:terminate', {
            params: { path: { leaseId } },
            body: { companyId, ...values, scheduleHash: told.data?.scheduleHash ?? '' },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
      {told.error ? (
        <Alert type="error" showIcon title={explained(told.error)} style={{ marginTop: 12 }} />
      ) : (
        <Statement lease={lease} told={told.data} loading={told.isPending} />
      )}
    </Modal>
  );
}

type Told = ReturnType<typeof useGet<'/v1/contracts/leases/{leaseId}/surrender'>>['data'];

/** What the lease itself comes to; what the customer owes beside and what of the deposit is there, their page says. */
function Statement({ lease, told, loading }: { lease: Lease; told: Told; loading: boolean }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const currency = lease.currencyCode;
  const customerId = lease.terms.payers[0]?.customerId ?? '';
  return (
    <>
      <h3>
        {t('surrender.total')} <MoneyText minor={told?.totalMinor ?? '0'} currency={currency} />
      </h3>
      <p>
        {t('lease.deposit')} <MoneyText minor={told?.depositMinor ?? '0'} currency={currency} />
        {' · '}
        <Link to={scope.path(`tenants/customers/${customerId}/receivables`)}>{t('surrender.arrears')}</Link>
      </p>
      <LineTable
        lines={[...(told?.differences ?? []), ...(told?.lines ?? [])]}
        currency={currency}
        loading={loading}
      />
    </>
  );
}

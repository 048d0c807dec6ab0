/** A change agreement: the terms as they are to be, with before and after side by side before it is asked for. */
import { explained, fieldErrors } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { Alert, Button, Form, Modal, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../parts/FormField';
import { MoneyText } from '../../../parts/MoneyText';
import { Refusal } from '../../../parts/Refusal';
import { useFieldFaults } from '../../../parts/useFieldFaults';
import { useSettled } from '../../../parts/useSettled';
import { leaseReasons } from '../reasons';
import { comparedLines } from './compared';
import { ComparedTable } from './ComparedTable';
import { sent, type Lease, type Line, type SentTerms } from './lease';
import { namesOf, type Names } from './termRows';
import { TermsCompared } from './TermsCompared';
import { TermsFields } from './TermsFields';
import { complete, completed, typed, type Typed } from './typedTerms';
import { useItemNames } from './useItemNames';
import { usePreview, type Preview } from './usePreview';

interface Values {
  reason: string;
  terms: SentTerms;
}

export function ChangeDialog({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, leaseId } = lease;
  const { rents } = useItemNames();
  const [form] = Form.useForm<Values>();
  const terms = Form.useWatch(['terms'], form) as Typed<SentTerms> | undefined;
  const now = JSON.stringify(complete(terms) ? completed(terms as SentTerms, rents) : null);
  const settled = useSettled(now);
  const asked = JSON.parse(settled) as SentTerms | null;
  const preview = usePreview(
    { companyId, estateId, leaseId, terms: asked ?? ({} as SentTerms) },
    asked !== null,
  );
  const submission = useSubmit<Values, Lease>(
    (client, values) =>
      client.POST('/v1/contracts/leases/{leaseId}:change', {
        params: { path: { leaseId } },
        body: {
          companyId,
          terms: completed(values.terms, rents),
          reason: values.reason,
          scheduleHash: settled === now ? (preview.data?.scheduleHash ?? '') : '',
        },
      }),
    onClose,
  );
  useFieldFaults(form, submission.error);
  return (
    <Modal open width={1080} title={t('deed.change')} footer={null} onCancel={onClose} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        colon={false}
        initialValues={{ terms: typed(lease.terms) }}
        onFinish={submission.submit}
        scrollToFirstError={{ focus: true }}
      >
        <Refusal
          submission={submission}
          elsewhere={fieldErrors(submission.error).filter((one) => !one.field.startsWith('terms.'))}
        />
        <TermsFields estateId={estateId} at="terms" fixedStart />
        <FormField
          field={{
            name: 'reason',
            label: t('change.reason'),
            kind: 'reason',
            reasons: leaseReasons('change'),
            required: true,
            most: 200,
          }}
        />
        {preview.error && asked && <Alert type="error" showIcon title={explained(preview.error)} />}
        {asked && !preview.error && (
          <Consequences lease={lease} asked={asked} preview={preview.data} loading={preview.isPending} />
        )}
        <Space style={{ marginTop: 12 }}>
          <Button type="primary" htmlType="submit" loading={submission.pending}>
            {t('change.ask')}
          </Button>
          <Button onClick={onClose} disabled={submission.pending}>
            {t('form.cancel')}
          </Button>
        </Space>
      </Form>
    </Modal>
  );
}

interface Shown {
  lease: Lease;
  asked: SentTerms;
  preview: Preview | undefined;
  loading: boolean;
}

function Consequences({ lease, asked, preview, loading }: Shown) {
  const { t } = useTranslation('contracts');
  const { companyId, leaseId, currencyCode } = lease;
  const stored = useAllRows<Line>(
    listing('/v1/contracts/leases/{leaseId}/lines', 'lines', { companyId }, { leaseId }),
  );
  const { lines = [], differences = [] } = preview ?? {};
  const billed = differences.reduce((sum, one) => sum + BigInt(one.amountMinor), 0n);
  return (
    <>
      <h3>{t('change.terms')}</h3>
      <TermsCompared
        before={sent(lease.terms)}
        after={asked}
        names={named(lease, [...lines, ...differences])}
        changedOnly
      />
      <h3>
        {t('change.bills')} <MoneyText minor={String(billed)} currency={currencyCode} />
      </h3>
      <ComparedTable
        lines={preview ? comparedLines(stored.rows, lines, differences) : []}
        currency={currencyCode}
        loading={loading || stored.loading}
      />
    </>
  );
}

/** What the lease knows by name, and what the lines of new terms bring along. */
function named(lease: Lease, lines: Line[]): Names {
  const known = namesOf(lease.terms);
  return {
    units: { ...Object.fromEntries(lines.map((one) => [one.unitId, one.unitCode])), ...known.units },
    customers: {
      ...Object.fromEntries(lines.map((one) => [one.customerId, one.customerName])),
      ...known.customers,
    },
  };
}

/** Writes a draft with all its terms; what they come to is shown beside, before anybody submits it. */
import { fieldErrors } from '@manor/web/api/problem';
import type { Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { Button, Form, Modal, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../parts/FormField';
import { Refusal } from '../../../parts/Refusal';
import { useFieldFaults } from '../../../parts/useFieldFaults';
import { useSettled } from '../../../parts/useSettled';
import { useScope } from '../../../scope';
import type { Lease, SentTerms } from './lease';
import { SchedulePreview } from './SchedulePreview';
import { TermsFields } from './TermsFields';
import { complete, completed, NEW_TERMS, typed, type Typed } from './typedTerms';
import { useItemNames } from './useItemNames';
import { usePreview } from './usePreview';

interface Values {
  lease: { number: string; trade?: string; note?: string; terms: SentTerms };
}

interface Shown {
  /** The lease that it renews. */
  renews?: Lease;
  /** The prospect whom it wins. */
  prospect?: Schemas['contracts.Prospect'];
  /** The draft that is changed. */
  draft?: Lease;
  onDone: (lease: Lease) => void;
  onClose: () => void;
}

export function LeaseDialog({ renews, prospect, draft, onDone, onClose }: Shown) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId: here, currency } = useScope();
  const estateId = (renews ?? draft ?? prospect)?.estateId ?? here;
  const { rents } = useItemNames();
  const [form] = Form.useForm<Values>();
  const terms = Form.useWatch(['lease', 'terms'], form) as Typed<SentTerms> | undefined;
  const settled = useSettled(JSON.stringify(complete(terms) ? completed(terms as SentTerms, rents) : null));
  const asked = JSON.parse(settled) as SentTerms | null;
  const preview = usePreview({ companyId, estateId, terms: asked ?? ({} as SentTerms) }, asked !== null);
  const submission = useSubmit<Values, Lease>((client, { lease }) => {
    const body = { ...lease, terms: completed(lease.terms, rents) };
    return draft
      ? client.PATCH('/v1/contracts/leases/{leaseId}', {
          params: { path: { leaseId: draft.leaseId } },
          body: { companyId, lease: { ...body, etag: draft.etag } },
        })
      : client.POST('/v1/contracts/leases', {
          body: {
            companyId,
            estateId,
            lease: body,
            predecessorId: renews?.leaseId ?? '',
            prospectId: prospect?.prospectId ?? '',
          },
        });
  }, onDone);
  useFieldFaults(form, submission.error);
  const faults = fieldErrors(submission.error).filter((one) => !one.field.startsWith('lease.'));
  const title = t(renews ? 'lease.renew' : draft ? 'deed.edit' : 'lease.new');
  return (
    <Modal open width={1080} title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        colon={false}
        initialValues={initial(renews, draft, prospect)}
        onFinish={submission.submit}
        scrollToFirstError={{ focus: true }}
      >
        <Refusal submission={submission} elsewhere={faults} />
        <div className="lease-cells">
          <FormField
            field={{ name: 'lease.number', label: t('lease.number'), kind: 'text', required: true, most: 60 }}
          />
          <FormField field={{ name: 'lease.trade', label: t('lease.trade'), kind: 'text', most: 60 }} />
        </div>
        <TermsFields estateId={estateId} at="lease.terms" />
        <FormField field={{ name: 'lease.note', label: t('lease.note'), kind: 'textarea', most: 1000 }} />
        <SchedulePreview
          data={asked ? preview.data : undefined}
          error={asked ? preview.error : null}
          loading={preview.isPending}
          currency={currency}
        />
        <Space>
          <Button type="primary" htmlType="submit" loading={submission.pending}>
            {t('form.saveDraft')}
          </Button>
          <Button onClick={onClose} disabled={submission.pending}>
            {t('form.cancel')}
          </Button>
        </Space>
      </Form>
    </Modal>
  );
}

/** A renewal begins with the terms before it but for their days, and for what hangs on those. */
function initial(renews?: Lease, draft?: Lease, prospect?: Schemas['contracts.Prospect']): object {
  if (draft) {
    const { number, trade, note } = draft;
    return { lease: { number, trade, note, terms: typed(draft.terms) } };
  }
  if (!renews) {
    const { customerId = '', trade = '' } = prospect ?? {};
    const terms = customerId ? { ...NEW_TERMS, payers: [{ customerId }] } : NEW_TERMS;
    return { lease: { trade, terms } };
  }
  const before = typed(renews.terms);
  const units = before.units.map(({ unitId, area }) => ({ unitId, area }));
  const charges = (before.charges ?? []).map((one) => ({ ...one, steps: [], startDate: undefined }));
  const fresh = {
    startDate: undefined,
    endDate: undefined,
    rentFreeSpells: [],
    firstPaymentMonth: undefined,
  };
  return { lease: { trade: renews.trade, terms: { ...before, ...fresh, units, charges } } };
}

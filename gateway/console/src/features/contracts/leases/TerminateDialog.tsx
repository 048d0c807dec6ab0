/** A termination (解约) in one screen: the surrender statement of a day with final readings, rent and fees to the day,
 * arrears, deductions, the deposit, and the keys. What is shown is asked for, and reviewed by somebody else. */
import { explained, fieldErrors } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { Alert, Button, Divider, Form, Modal, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../parts/FormField';
import { Refusal } from '../../../parts/Refusal';
import { useFieldFaults } from '../../../parts/useFieldFaults';
import { leaseReasons } from '../reasons';
import { FormRows, RowFields } from './formRows';
import { LineTable } from './LineTable';
import type { Lease } from './lease';
import { Readings } from './Readings';
import { SurrenderSum } from './SurrenderSum';
import { useItemNames } from './useItemNames';

interface Values {
  endDate: string;
  reason: string;
  creditBilled?: boolean;
  inspection?: string;
  keys?: string;
  deductions?: { feeItemCode: string; amountMinor: string; reason: string }[];
  finalReadings?: { meterCode: string; value?: string }[];
}

export function TerminateDialog({ lease, onClose }: { lease: Lease; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, leaseId, currencyCode: currency } = lease;
  const { rents } = useItemNames();
  const [form] = Form.useForm<Values>();
  const endDate = (Form.useWatch('endDate', form) as string | undefined) ?? lease.terms.endDate;
  const deductions = (Form.useWatch('deductions', form) ?? []) as ({ amountMinor?: string } | undefined)[];
  const told = useGet(
    '/v1/contracts/leases/{leaseId}/surrender',
    { path: { leaseId }, query: { companyId, endDate } },
    { enabled: endDate !== '' },
  );
  const submission = useSubmit<Values, Lease>(
    (client, { finalReadings = [], ...values }) =>
      client.POST('/v1/contracts/leases/{leaseId}:terminate', {
        params: { path: { leaseId } },
        body: {
          companyId,
          ...values,
          finalReadings: finalReadings.flatMap(({ meterCode, value }) =>
            value ? [{ meterCode, value }] : [],
          ),
          scheduleHash: told.data?.scheduleHash ?? '',
        },
      }),
    onClose,
  );
  useFieldFaults(form, submission.error);
  return (
    <Modal open width={1080} title={t('deed.terminate')} footer={null} onCancel={onClose} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        colon={false}
        initialValues={{ endDate: lease.terms.endDate, deductions: [] }}
        onFinish={submission.submit}
        scrollToFirstError={{ focus: true }}
      >
        <Refusal submission={submission} elsewhere={fieldErrors(submission.error)} />
        <div className="lease-cells">
          <FormField
            field={{ name: 'endDate', label: t('surrender.lastDay'), kind: 'date', required: true }}
          />
          <FormField field={{ name: 'creditBilled', label: t('surrender.credit'), kind: 'switch' }} />
          <FormField field={{ name: 'keys', label: t('surrender.keys'), kind: 'text', most: 200 }} />
        </div>
        <Divider titlePlacement="start">{t('surrender.readings')}</Divider>
        <Readings unitIds={lease.terms.units.map((one) => one.unitId)} />
        <Divider titlePlacement="start">{t('surrender.total')}</Divider>
        {told.error ? (
          <Alert type="error" showIcon title={explained(told.error)} />
        ) : (
          <LineTable
            lines={[...(told.data?.differences ?? []), ...(told.data?.lines ?? [])]}
            currency={currency}
            loading={told.isPending}
            paged
          />
        )}
        <Divider titlePlacement="start">{t('surrender.deductions')}</Divider>
        <FormRows
          at={['deductions']}
          add={t('surrender.addDeduction')}
          drop={(place) => t('surrender.dropDeduction', { place })}
          fresh={{}}
        >
          {(place) => (
            <RowFields
              place={place}
              fields={[
                {
                  name: 'feeItemCode',
                  label: t('form.item'),
                  kind: 'choice',
                  options: rents.map(({ code, name }) => ({ value: code, label: name })),
                  required: true,
                },
                { name: 'amountMinor', label: t('line.amount'), kind: 'money', currency, required: true },
                { name: 'reason', label: t('surrender.whatFor'), kind: 'text', required: true, most: 100 },
              ]}
            />
          )}
        </FormRows>
        <Divider titlePlacement="start">{t('surrender.sum')}</Divider>
        <SurrenderSum
          lease={lease}
          charges={BigInt(told.data?.totalMinor ?? '0')}
          deducted={deductions.reduce((sum, one) => sum + BigInt(one?.amountMinor ?? '0'), 0n)}
        />
        <FormField
          field={{ name: 'inspection', label: t('surrender.inspection'), kind: 'textarea', most: 1000 }}
        />
        <FormField
          field={{
            name: 'reason',
            label: t('change.reason'),
            kind: 'reason',
            reasons: leaseReasons('termination'),
            required: true,
            most: 200,
          }}
        />
        <Space>
          <Button type="primary" htmlType="submit" loading={submission.pending}>
            {t('surrender.ask')}
          </Button>
          <Button onClick={onClose} disabled={submission.pending}>
            {t('form.cancel')}
          </Button>
        </Space>
      </Form>
    </Modal>
  );
}

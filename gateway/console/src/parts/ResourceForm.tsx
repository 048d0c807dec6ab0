/** The form of a resource, from a list of fields: labels, rules, the platform's errors at their fields, and a send that
 * survives a lost connection and a double click.
 *
 *     <ResourceForm<Values, Staff>
 *       fields={[{ name: 'displayName', label: t('displayName'), kind: 'text', required: true }]}
 *       initial={staff}
 *       send={(client, values) => client.PATCH('/v1/identity/staff/{principalId}', { params: …, body: values })}
 *       onDone={close}
 *     />
 */
import type { Client } from '@manor/web/api/client';
import { fieldErrors } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { Button, Form, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField, type Field } from './FormField';
import { Refusal } from './Refusal';
import { useFieldFaults } from './useFieldFaults';

export interface ResourceFormProps<Values extends object, Output> {
  fields: Field[];
  initial?: Partial<Values>;
  /** Makes the one call; the client carries the submission's idempotency key. */
  send: (client: Client, values: Values) => Promise<{ data?: Output }>;
  onDone: (output: Output) => void;
  onCancel?: () => void;
  /** The button's words; "Save" where they are left out. */
  submitLabel?: string;
  /** Told of each change, as for a preview beside the form. */
  onChange?: (values: Values) => void;
}

export function ResourceForm<Values extends object, Output>(props: ResourceFormProps<Values, Output>) {
  const { t } = useTranslation('web');
  const [form] = Form.useForm<Values>();
  const submission = useSubmit<Values, Output>(props.send, props.onDone);
  const { error, pending } = submission;
  const known = props.fields.map((field) => field.name);
  const faults = fieldErrors(error);
  const elsewhere = faults.filter((one) => !known.includes(one.field));
  useFieldFaults(form, error);

  return (
    <Form
      form={form}
      layout="vertical"
      colon={false}
      initialValues={props.initial ?? {}}
      onFinish={submission.submit}
      onValuesChange={(_, values) => props.onChange?.(values)}
      scrollToFirstError={{ focus: true }}
    >
      <Refusal submission={submission} elsewhere={elsewhere} />
      <div className="form-fields">
        {props.fields.map((field) => (
          <FormField key={field.name} field={field} />
        ))}
      </div>
      <Space>
        <Button type="primary" htmlType="submit" loading={pending}>
          {props.submitLabel ?? t('action.save')}
        </Button>
        {props.onCancel && (
          <Button onClick={props.onCancel} disabled={pending}>
            {t('action.cancel')}
          </Button>
        )}
      </Space>
    </Form>
  );
}

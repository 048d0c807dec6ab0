/** One flow: which documents take it, and its steps in their order. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Client, Schemas } from '@manor/web/api/client';
import { fieldErrors } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Button, Card, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../parts/FormField';
import { Refusal } from '../../../parts/Refusal';
import { useEstates } from '../../../parts/estates';
import { DeciderSelect } from './DeciderSelect';
import { useDepartments } from './departments';
import { chosen, deciderOf, type Flow } from './rules';
import { useSubjects } from './subjects';

type Saved = Schemas['identity.CompanyApprovalRules'];
interface Props {
  companyId: string;
  /** Left out for a new one. */
  flow?: Flow;
  send: (client: Client, flow: Flow) => Promise<{ data?: Saved }>;
  onClose: () => void;
}
interface StepValues {
  name: string;
  deciders: string[];
  everyone?: boolean;
  remindHours?: number | null;
  covers?: string[];
}
interface Values {
  subject: string;
  name: string;
  fromMinor?: string;
  estateIds?: string[];
  departmentIds?: string[];
  steps: StepValues[];
}

export function FlowForm({ companyId, flow, send, onClose }: Props) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const { subjects } = useSubjects(companyId);
  const estates = useEstates();
  const departments = useDepartments();
  const saving = useSubmit<Values, Saved>((client, values) => send(client, written(flow, values)), onClose);
  const currency = rights.node(companyId)?.currencyCode ?? '';
  return (
    <Modal open width={720} title={t(flow ? 'flows.edit' : 'flows.new')} footer={null} onCancel={onClose}>
      <Refusal submission={saving} elsewhere={fieldErrors(saving.error)} />
      <Form<Values> layout="vertical" initialValues={read(flow)} onFinish={saving.submit}>
        <Form.Item name="subject" label={t('flows.subject')} rules={[{ required: true }]}>
          <Select options={subjects} />
        </Form.Item>
        <FormField
          field={{ name: 'name', label: t('flows.name'), kind: 'text', required: true, most: 100 }}
        />
        <FormField
          field={{
            name: 'fromMinor',
            label: t('flows.from'),
            kind: 'money',
            currency,
            help: t('flows.fromHelp'),
          }}
        />
        <FormField
          field={{
            name: 'estateIds',
            label: t('flows.estates'),
            kind: 'choice',
            multiple: true,
            options: estates,
            placeholder: t('flows.all'),
          }}
        />
        <FormField
          field={{
            name: 'departmentIds',
            label: t('flows.departments'),
            kind: 'choice',
            multiple: true,
            options: departments.open.map((one) => ({ value: one.departmentId, label: one.name })),
            placeholder: t('flows.all'),
          }}
        />
        <Steps />
        <Button type="primary" htmlType="submit" loading={saving.pending}>
          {t('flows.save')}
        </Button>
      </Form>
    </Modal>
  );
}

function Steps() {
  const { t } = useTranslation('identity');
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              title={t('flows.step', { number: name + 1 })}
              style={{ marginBottom: 12 }}
              extra={
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('flows.removeStep', { number: name + 1 })}
                  onClick={() => {
                    remove(name);
                  }}
                />
              }
            >
              <Form.Item name={[name, 'name']} label={t('flows.stepName')} rules={[{ required: true }]}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'deciders']} label={t('flows.deciders')} rules={[{ required: true }]}>
                <DeciderSelect />
              </Form.Item>
              <FormFields name={name} />
            </Card>
          ))}
          <Button
            icon={<PlusOutlined />}
            style={{ marginBottom: 12 }}
            onClick={() => {
              add({ name: '', deciders: [] });
            }}
          >
            {t('flows.newStep')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Of the step of a place in the list, which puts its own name before. */
function FormFields({ name }: { name: number }) {
  const { t } = useTranslation('identity');
  return (
    <>
      <FormField field={{ name: `[${String(name)}].everyone`, label: t('flows.everyone'), kind: 'switch' }} />
      <FormField
        field={{
          name: `[${String(name)}].remindHours`,
          label: t('flows.remindHours'),
          kind: 'integer',
          most: 8760,
          help: t('flows.remindHelp'),
        }}
      />
    </>
  );
}

function read(flow: Flow | undefined): Values {
  if (!flow) return { subject: '', name: '', steps: [{ name: '', deciders: [] }] };
  const { subject, name, fromMinor, estateIds, departmentIds } = flow;
  const steps = flow.steps.map((step) => ({ ...step, deciders: step.deciders.map(chosen) }));
  return {
    subject,
    name,
    estateIds,
    departmentIds,
    steps,
    ...(fromMinor === undefined ? {} : { fromMinor }),
  };
}

/** The flow to send: what steps cover stays as it is, since this form does not ask for it. */
function written(flow: Flow | undefined, values: Values): Flow {
  const { fromMinor, estateIds, departmentIds, steps, ...named } = values;
  return {
    flowId: flow?.flowId ?? '',
    version: flow?.version ?? 0,
    ...named,
    ...(fromMinor === undefined ? {} : { fromMinor }),
    estateIds: estateIds ?? [],
    departmentIds: departmentIds ?? [],
    steps: steps.map(({ name, deciders, everyone, remindHours, covers }) => ({
      name,
      deciders: deciders.map(deciderOf),
      everyone: everyone ?? false,
      remindHours: remindHours ?? 0,
      covers: covers ?? [],
    })),
  };
}

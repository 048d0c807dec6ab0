/** What the reader does about a case, with an opinion typed or chosen from the company's common phrases. */
import type { Client, Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Button, Input, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import { StaffSelect } from '../../../parts/StaffSelect';

interface Props {
  service: string;
  approvalId: string;
  found: Schemas['chassis.ApprovalCase'];
  phrases: string[];
  onDone: () => void;
}
type Deed = 'approve' | 'refuse' | 'return' | 'delegate' | 'pick' | 'resubmit' | 'recall';
interface Sent {
  deed: Deed;
  reason: string;
  person: string;
  step: number;
}
const DEEDS: Record<string, Deed[]> = {
  TODO_TASK_DECIDE: ['approve', 'return', 'delegate', 'refuse'],
  TODO_TASK_PICK: ['pick'],
  TODO_TASK_RESUBMIT: ['resubmit'],
};

export function CaseActions({ service, approvalId, found, phrases, onDone }: Props) {
  const { t } = useTranslation('everyone');
  const rights = useRights();
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState('');
  const [step, setStep] = useState(0);
  const submission = useSubmit(
    (client: Client, sent: Sent) => send(client, service, approvalId, sent),
    onDone,
  );
  const own = found.approval?.maker === rights.session.principalId && found.approval.state === 'waiting';
  const deeds = [...(DEEDS[found.task] ?? []), ...(own ? (['recall'] as const) : [])];
  if (deeds.length === 0) return null;
  const missing = (deed: Deed): boolean =>
    (['refuse', 'return', 'recall'].includes(deed) && reason.trim() === '') ||
    (['delegate', 'pick'].includes(deed) && person === '');
  const nextPicked = found.steps[found.stepNumber]?.picked === true;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Refusal submission={submission} />
      <div>
        {phrases.map((phrase) => (
          <Tag.CheckableTag
            key={phrase}
            checked={reason === phrase}
            onChange={() => {
              setReason(phrase);
            }}
          >
            {phrase}
          </Tag.CheckableTag>
        ))}
      </div>
      <Input.TextArea
        aria-label={t('todos.opinion')}
        placeholder={t('todos.opinion')}
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      {(deeds.includes('delegate') || deeds.includes('pick')) && (
        <Space wrap>
          <span>{t(nextPicked ? 'todos.nextPerson' : 'todos.person')}</span>
          <StaffSelect
            {...(person ? { value: person } : {})}
            onChange={(chosen) => {
              setPerson(typeof chosen === 'string' ? chosen : '');
            }}
          />
        </Space>
      )}
      {deeds.includes('return') && (
        <Space wrap>
          <span>{t('todos.returnTo')}</span>
          <Select
            aria-label={t('todos.returnTo')}
            value={step}
            onChange={setStep}
            style={{ minWidth: 160 }}
            options={[
              { value: 0, label: t('todos.toMaker') },
              ...found.steps
                .slice(0, Math.max(found.stepNumber - 1, 0))
                .map((one, place) => ({ value: place + 1, label: one.name })),
            ]}
          />
        </Space>
      )}
      <Space wrap>
        {deeds.map((deed) => (
          <Button
            key={deed}
            type={['approve', 'pick', 'resubmit'].includes(deed) ? 'primary' : 'default'}
            danger={['refuse', 'recall'].includes(deed)}
            disabled={submission.pending || missing(deed)}
            onClick={() => {
              submission.submit({ deed, reason: reason.trim(), person, step });
            }}
          >
            {t(`todos.deed.${deed}`)}
          </Button>
        ))}
      </Space>
    </Space>
  );
}

function send(client: Client, service: string, approvalId: string, { deed, reason, person, step }: Sent) {
  const params = { path: { service, approvalId } };
  const next = person ? { nextPrincipalId: person } : {};
  switch (deed) {
    case 'return':
      return client.POST('/v1/{service}/approvals/{approvalId}:return', {
        params,
        body: { stepNumber: step, reason },
      });
    case 'delegate':
      return client.POST('/v1/{service}/approvals/{approvalId}:delegate', {
        params,
        body: { principalId: person, reason },
      });
    case 'pick':
      return client.POST('/v1/{service}/approvals/{approvalId}:pick', {
        params,
        body: { principalId: person },
      });
    case 'resubmit':
      return client.POST('/v1/{service}/approvals/{approvalId}:resubmit', {
        params,
        body: { reason, ...next },
      });
    case 'recall':
      return client.POST('/v1/{service}/approvals/{approvalId}:recall', { params, body: { reason } });
    default:
      return client.POST('/v1/{service}/approvals/{approvalId}:decide', {
        params,
        body: { approve: deed === 'approve', reason, ...(deed === 'approve' ? next : {}) },
      });
  }
}

/** The family or company members of a customer: who belongs to them, since when, and who left. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { Alert, Button, Modal, Switch, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { IDENTITIES, SEXES } from './CustomerForm';

type Member = Schemas['tenants.HouseholdMember'];
type Sent = Schemas['tenants.HouseholdMember.sent'];

export function Household({ customerId, mayWrite }: { customerId: string; mayWrite: boolean }) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const [past, setPast] = useState(false);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  const { data, isPending, error } = useGet('/v1/tenants/customers/{customerId}/householdMembers', {
    path: { customerId },
    query: { companyId, includePast: past },
  });
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  return (
    <div className="stack">
      <div className="household-head">
        {mayWrite && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('household.add')}
          </Button>
        )}
        <label>
          <Switch size="small" checked={past} onChange={setPast} /> {t('household.past')}
        </label>
      </div>
      <Table<Member>
        size="small"
        rowKey="memberId"
        pagination={false}
        loading={isPending}
        dataSource={data?.members ?? []}
        locale={{ emptyText: <EmptyState text={t('household.none')} /> }}
        columns={[
          { key: 'name', title: t('household.name'), render: (_, row) => row.name },
          { key: 'relation', title: t('household.relation'), width: 100, render: (_, row) => row.relation },
          { key: 'phone', title: t('customer.phone'), width: 150, render: (_, row) => row.phone },
          {
            key: 'since',
            title: t('occupancy.start'),
            width: 120,
            render: (_, row) => day(row.startDate),
          },
          {
            key: 'action',
            title: t('occupancy.end'),
            width: 120,
            render: (_, row) =>
              row.endDate || !mayWrite ? (
                day(row.endDate)
              ) : (
                <Button
                  size="small"
                  aria-label={t('household.removeWho', { name: row.name })}
                  onClick={() => {
                    setLeaving(row);
                  }}
                >
                  {t('household.remove')}
                </Button>
              ),
          },
        ]}
      />
      {adding && (
        <NewMember
          customerId={customerId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {leaving && (
        <MemberLeaves
          member={leaving}
          onClose={() => {
            setLeaving(undefined);
          }}
        />
      )}
    </div>
  );
}

function NewMember({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { companyId, timeZone } = useScope();
  const fields: Field[] = [
    { name: 'member.name', label: t('household.name'), kind: 'text', required: true },
    { name: 'member.relation', label: t('household.relation'), kind: 'text', most: 60 },
    {
      name: 'member.sex',
      label: t('customer.sex'),
      kind: 'choice',
      options: SEXES.map((value) => ({ value, label: t(`sex.${value}`) })),
    },
    { name: 'member.phone', label: t('customer.phone'), kind: 'text', most: 40 },
    {
      name: 'member.identityKind',
      label: t('customer.identityKind'),
      kind: 'choice',
      options: IDENTITIES.map((value) => ({ value, label: t(`identityKind.${value}`) })),
    },
    { name: 'member.identityNumber', label: t('customer.identity'), kind: 'text', most: 60 },
    { name: 'member.startDate', label: t('occupancy.start'), kind: 'date' },
  ];
  return (
    <Modal open width={640} title={t('household.add')} footer={null} onCancel={onClose}>
      <ResourceForm<{ member: Sent }, Member>
        fields={fields}
        initial={{ member: { name: '', startDate: today(timeZone) } }}
        send={(client, { member }) =>
          client.POST('/v1/tenants/customers/{customerId}/householdMembers', {
            params: { path: { customerId } },
            body: { companyId, member },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function MemberLeaves({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { companyId, timeZone } = useScope();
  const { customerId, memberId, name } = member;
  return (
    <Modal open title={t('household.removeWho', { name })} footer={null} onCancel={onClose}>
      <ResourceForm<{ endDate: string }, Member>
        fields={[{ name: 'endDate', label: t('household.lastDay'), kind: 'date', required: true }]}
        initial={{ endDate: today(timeZone) }}
        submitLabel={t('household.remove')}
        send={(client, { endDate }) =>
          client.POST('/v1/tenants/customers/{customerId}/householdMembers/{memberId}:remove', {
            params: { path: { customerId, memberId } },
            body: { companyId, endDate },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** Who approves what in a company: its flows, in the order in which they are tried, and its common phrases. */
import { enumerated } from '@manor/web/format';
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Alert, Button, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';
import { useDepartments } from './departments';
import { FlowForm } from './FlowForm';
import { moved, replaced, saveRules, without, type Flow, type Rules } from './rules';
import { useSubjects } from './subjects';

export default function FlowsPage() {
  const { companyId } = useScope();
  return <FlowsOf key={companyId} companyId={companyId} />;
}

function FlowsOf({ companyId }: { companyId: string }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const [editing, setEditing] = useState<number>();
  const path = { companyId };
  const { data, error } = useGet('/v1/identity/companies/{companyId}/approvalRules', { path });
  const saving = useSubmit<Rules, Schemas['identity.CompanyApprovalRules']>(
    (client, rules) => saveRules(client, companyId, rules, data?.etag ?? ''),
    () => undefined,
  );
  const mayWrite = rights.holdsAt('identity.approval_rules.write', companyId);
  const rules: Rules = data?.rules ?? { flows: [], phrases: [] };
  return (
    <Page
      title={t('flows.title')}
      actions={
        mayWrite &&
        data && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setEditing(rules.flows.length);
            }}
          >
            {t('flows.new')}
          </Button>
        )
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Refusal submission={saving} />
      <p className="quiet">{t('flows.help')}</p>
      <FlowTable
        companyId={companyId}
        flows={rules.flows}
        loading={!data && !error}
        {...(mayWrite
          ? {
              onEdit: setEditing,
              onMove: (place: number) => {
                saving.submit({ ...rules, flows: moved(rules.flows, place) });
              },
              onRemove: (place: number) => {
                saving.submit({ ...rules, flows: without(rules.flows, place) });
              },
            }
          : {})}
      />
      <h3>{t('flows.phrases')}</h3>
      <Select
        mode="tags"
        aria-label={t('flows.phrases')}
        style={{ width: '100%' }}
        disabled={!mayWrite || !data}
        open={false}
        value={rules.phrases}
        onChange={(phrases: string[]) => {
          saving.submit({ ...rules, phrases });
        }}
      />
      {data && editing !== undefined && (
        <FlowForm
          companyId={companyId}
          {...(rules.flows[editing] ? { flow: rules.flows[editing] } : {})}
          send={(client, flow) =>
            saveRules(client, companyId, { ...rules, flows: replaced(rules.flows, editing, flow) }, data.etag)
          }
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </Page>
  );
}

interface TableProps {
  companyId: string;
  flows: Flow[];
  loading: boolean;
  onEdit?: (place: number) => void;
  onMove?: (place: number) => void;
  onRemove?: (place: number) => void;
}

function FlowTable({ companyId, flows, loading, onEdit, onMove, onRemove }: TableProps) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const subjects = useSubjects(companyId);
  const departments = useDepartments();
  const named = (ids: string[]): string => enumerated(ids.map((one) => rights.node(one)?.name ?? one));
  return (
    <Table<Flow>
      size="small"
      rowKey={(flow) => flow.flowId}
      loading={loading}
      dataSource={flows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <EmptyState text={t('flows.none')} /> }}
      columns={[
        { key: 'place', title: t('flows.order'), render: (_, __, place) => place + 1 },
        { key: 'subject', title: t('flows.subject'), render: (_, flow) => subjects.nameOf(flow.subject) },
        { key: 'name', title: t('flows.name'), render: (_, flow) => flow.name },
        {
          key: 'from',
          title: t('flows.from'),
          align: 'right',
          render: (_, flow) =>
            flow.fromMinor === undefined ? (
              '—'
            ) : (
              <MoneyText minor={flow.fromMinor} currency={rights.node(companyId)?.currencyCode ?? ''} />
            ),
        },
        {
          key: 'estates',
          title: t('flows.estates'),
          render: (_, flow) => named(flow.estateIds) || t('flows.all'),
        },
        {
          key: 'departments',
          title: t('flows.departments'),
          render: (_, flow) => enumerated(flow.departmentIds.map(departments.nameOf)) || t('flows.all'),
        },
        {
          key: 'steps',
          title: t('flows.steps'),
          render: (_, flow) => flow.steps.map((step) => step.name).join(' → '),
        },
        {
          key: 'deeds',
          title: '',
          render: (_, __, place) => (
            <Space>
              {onEdit && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    onEdit(place);
                  }}
                >
                  {t('flows.edit')}
                </Button>
              )}
              {onMove && place > 0 && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    onMove(place);
                  }}
                >
                  {t('flows.up')}
                </Button>
              )}
              {onRemove && (
                <Button
                  type="link"
                  size="small"
                  danger
                  onClick={() => {
                    onRemove(place);
                  }}
                >
                  {t('flows.remove')}
                </Button>
              )}
            </Space>
          ),
        },
      ]}
    />
  );
}

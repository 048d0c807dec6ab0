/** What waits for the reader's decision, for themselves and for those in whose place they act. */
import { explained } from '@manor/web/api/problem';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { CaseDrawer } from './CaseDrawer';
import { useRules, useTodos, type ServiceTodo } from './useTodos';

export default function TodosPage() {
  const { t } = useTranslation('everyone');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<ServiceTodo>();
  const { todos, more, pending, error } = useTodos();
  const { nameOf } = useRules(
    scope.companyId === '0' ? (todos[0]?.approval?.companyId ?? '0') : scope.companyId,
  );
  return (
    <Page title={t('todos.title')}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {more && <Alert type="info" showIcon title={t('todos.more')} />}
      <Table<ServiceTodo>
        size="small"
        rowKey={(row) => row.approval?.approvalId ?? ''}
        loading={pending}
        dataSource={todos}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState text={t('todos.none')} /> }}
        columns={[
          {
            key: 'subject',
            title: t('todos.subject'),
            render: (_, row) => (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  setOpen(row);
                }}
              >
                {nameOf(row.approval?.subject ?? '')} {row.approval?.label}
              </Button>
            ),
          },
          {
            key: 'amount',
            title: t('todos.amount'),
            align: 'right',
            render: (_, { approval }) =>
              approval?.amountMinor === undefined ? (
                '—'
              ) : (
                <MoneyText
                  minor={approval.amountMinor}
                  currency={rights.node(approval.companyId)?.currencyCode ?? ''}
                />
              ),
          },
          {
            key: 'maker',
            title: t('todos.maker'),
            render: (_, { approval }) => <PersonName principalId={approval?.maker ?? ''} />,
          },
          {
            key: 'asked',
            title: t('todos.asked'),
            render: (_, { approval }) => moment(approval?.createTime, scope.timeZone),
          },
          {
            key: 'step',
            title: t('todos.step'),
            render: (_, row) => (
              <>
                {row.task === 'TODO_TASK_DECIDE'
                  ? row.stepName || t('todos.onlyStep')
                  : t(`todos.task.${row.task}`)}{' '}
                {row.overdue && <Tag color="error">{t('todos.overdue')}</Tag>}
              </>
            ),
          },
          {
            key: 'for',
            title: t('todos.for'),
            render: (_, row) => (row.forPrincipalId ? <PersonName principalId={row.forPrincipalId} /> : '—'),
          },
        ]}
      />
      {open?.approval && (
        <CaseDrawer
          service={open.service}
          approvalId={open.approval.approvalId}
          companyId={open.approval.companyId}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Page>
  );
}

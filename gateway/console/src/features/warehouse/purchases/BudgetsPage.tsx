/** Budgets of estates and departments, with what of each is used. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { DepartmentSelect, type ChosenDepartment } from './DepartmentSelect';
import type { Budget } from './purchases';

export default function BudgetsPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const [setting, setSetting] = useState<Budget | 'new'>();
  const { companyId, estateId } = scope;
  const named = (one: string) => rights.session.nodes.find(({ nodeId }) => nodeId === one)?.name ?? '';
  return (
    <ListPage
      title={t('budget.title')}
      source={listing('/v1/warehouse/budgets', 'budgets', { companyId, estateId })}
      rowKey="budgetId"
      empty={t('budget.none')}
      saving
      columns={[
        { key: 'year', title: t('budget.year'), width: 90, render: (row) => row.year },
        { key: 'estate', title: t('budget.estate'), width: 180, render: (row) => named(row.estateId) },
        {
          key: 'department',
          title: t('requisition.department'),
          width: 150,
          render: (row) => row.departmentName || t('budget.whole'),
        },
        {
          key: 'amount',
          title: t('budget.amount'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.amountMinor} currency={row.currencyCode} />,
        },
        {
          key: 'used',
          title: t('budget.used'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.usedMinor} currency={row.currencyCode} />,
        },
        {
          key: 'share',
          title: '',
          width: 160,
          render: (row) => <Share budget={row} />,
        },
        {
          key: 'blocks',
          title: '',
          width: 110,
          render: (row) => row.blocks && <Tag color="error">{t('budget.blocks')}</Tag>,
        },
      ]}
      onOpen={(row) => {
        setSetting(row);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('warehouse.budgets.write', estateId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setSetting('new');
            }}
          >
            {t('budget.set')}
          </Button>
        )
      }
    >
      {setting && (setting === 'new' || rights.holdsAt('warehouse.budgets.write', setting.estateId)) && (
        <SetDialog
          {...(setting === 'new' ? {} : { budget: setting })}
          onClose={() => {
            setSetting(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

function Share({ budget }: { budget: Budget }) {
  const amount = Number(budget.amountMinor);
  const percent = amount ? Math.round((Number(budget.usedMinor) / amount) * 100) : 0;
  const status = percent > 100 ? 'exception' : percent >= budget.warnPercent ? 'normal' : 'success';
  return <Progress percent={percent} size="small" status={status} format={(one) => `${one ?? 0}%`} />;
}

interface Values {
  year: number;
  department?: ChosenDepartment;
  amountMinor: string;
  warnPercent: number;
  blocks?: boolean;
}

function SetDialog({ budget, onClose }: { budget?: Budget; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const { companyId, currency } = scope;
  return (
    <Modal open title={t('budget.set')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Budget>
        initial={
          budget
            ? {
                ...budget,
                ...(budget.departmentId
                  ? { department: { id: budget.departmentId, name: budget.departmentName } }
                  : {}),
              }
            : { year: Number(today(scope.timeZone).slice(0, 4)), warnPercent: 80 }
        }
        fields={[
          {
            name: 'year',
            label: t('budget.year'),
            kind: 'integer',
            least: 2000,
            most: 2999,
            required: true,
            disabled: Boolean(budget),
          },
          ...(budget
            ? []
            : [
                {
                  name: 'department',
                  label: t('requisition.department'),
                  kind: 'own' as const,
                  help: t('budget.departmentHelp'),
                  control: <DepartmentSelect />,
                },
              ]),
          { name: 'amountMinor', label: t('budget.amount'), kind: 'money', currency, required: true },
          {
            name: 'warnPercent',
            label: t('budget.warn'),
            kind: 'integer',
            least: 1,
            most: 100,
            required: true,
          },
          { name: 'blocks', label: t('budget.blocksLabel'), kind: 'switch' },
        ]}
        send={(client, { department, ...told }) =>
          client.POST('/v1/warehouse/budgets:set', {
            body: {
              companyId,
              estateId: budget?.estateId ?? scope.estateId,
              year: told.year,
              amountMinor: told.amountMinor,
              warnPercent: told.warnPercent,
              blocks: told.blocks ?? false,
              departmentId: department?.id ?? budget?.departmentId ?? '',
              departmentName: department?.name ?? budget?.departmentName ?? '',
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

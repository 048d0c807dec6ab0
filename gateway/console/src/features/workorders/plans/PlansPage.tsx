/** Plans: rounds and maintenance that come again by a rule, in the estate's own time. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { enumerated, moment } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { ruleWords } from './ruleWords';
import { PlanDialog, type Plan } from './PlanDialog';

export default function PlansPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | Plan>();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('workorders.plans.write', scope.nodeId);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('plan.title')}
      source={listing('/v1/workorders/plans', 'plans', { companyId, estateId })}
      rowKey="planId"
      filters={[{ name: 'withEnded', label: t('plan.withEnded'), kind: 'given' }]}
      exporting={(client, fileFormat, { withEnded }, languageCode) =>
        client.POST('/v1/workorders/plans:export', {
          body: { companyId, estateId, fileFormat, languageCode, withEnded: withEnded === 'true' },
        })
      }
      columns={[
        {
          key: 'name',
          title: t('plan.name'),
          width: 200,
          render: (row) => (
            <>
              {row.name} {row.statutory && <Tag color="red">{t('plan.statutory')}</Tag>}
            </>
          ),
        },
        { key: 'task', title: t('plan.task'), width: 100, render: (row) => t(`planTask.${row.task}`) },
        {
          key: 'rule',
          title: t('plan.rule'),
          width: 260,
          render: (row) => <span title={row.rule}>{ruleWords(row.rule, t, language())}</span>,
        },
        {
          key: 'next',
          title: t('plan.next'),
          width: 160,
          render: (row) => row.nextTime && moment(row.nextTime, scope.timeZone),
        },
        {
          key: 'skipped',
          title: t('plan.skipped'),
          width: 240,
          render: (row) => enumerated(row.skippedMonths),
        },
      ]}
      {...(mayWrite
        ? {
            onOpen: (row: Plan) => {
              setOpen(row);
            },
          }
        : {})}
      actions={
        scope.kind === 'estate' &&
        mayWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('plan.new')}
          </Button>
        )
      }
    >
      {open && <PlanDialog {...(open === 'new' ? {} : { plan: open })} onClose={close} />}
    </ListPage>
  );
}

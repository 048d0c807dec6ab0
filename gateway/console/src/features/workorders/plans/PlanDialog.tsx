/** A plan as it is to be; when it falls due, and which months it skips, is shown before it is saved. */
import { keyed, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { enumerated, moment } from '@manor/web/format';
import { useQuery } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useCategories } from '../orders/order';

export type Plan = Schemas['workorders.Plan'];
type SentPlan = Schemas['workorders.Plan.sent'];

interface Values {
  plan: SentPlan;
  reason?: string;
}

export function PlanDialog({ plan, onClose }: { plan?: Plan; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, estateId } = useScope();
  const [typed, setTyped] = useState<Partial<SentPlan>>(plan ?? {});
  const fields = useFields(plan);
  return (
    <Modal open width={640} title={t(plan ? 'plan.change' : 'plan.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Plan>
        fields={fields}
        initial={{ plan: plan ?? NEW }}
        onChange={(values) => {
          setTyped(values.plan);
        }}
        send={(client, values) =>
          plan
            ? client.PATCH('/v1/workorders/plans/{planId}', {
                params: { path: { planId: plan.planId } },
                body: { companyId, plan: { ...values.plan, etag: plan.etag }, reason: values.reason ?? '' },
              })
            : client.POST('/v1/workorders/plans', { body: { companyId, estateId, plan: values.plan } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
      <Preview estateId={plan?.estateId ?? estateId} typed={typed} />
    </Modal>
  );
}

const NEW: SentPlan = {
  name: '',
  task: 'PLAN_TASK_CHECK',
  categoryId: '',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  startDate: '',
  startClock: '09:00',
};

function useFields(plan: Plan | undefined): Field[] {
  const { t } = useTranslation('workorders');
  const { estateId } = useScope();
  const categories = useCategories();
  const routes = useRoutes(plan?.estateId ?? estateId);
  const tasks = ['PLAN_TASK_CHECK', 'PLAN_TASK_ORDER', 'PLAN_TASK_ROUND'] as const;
  return [
    { name: 'plan.name', label: t('plan.name'), kind: 'text', most: 100, required: true },
    {
      name: 'plan.task',
      label: t('plan.task'),
      kind: 'choice',
      options: tasks.map((value) => ({ value, label: t(`planTask.${value}`) })),
      required: true,
    },
    {
      name: 'plan.routeId',
      label: t('plan.route'),
      kind: 'choice',
      options: routes,
      help: t('plan.routeHelp'),
    },
    {
      name: 'plan.categoryId',
      label: t('order.category'),
      kind: 'choice',
      options: categories,
      required: true,
    },
    {
      name: 'plan.rule',
      label: t('plan.rule'),
      kind: 'text',
      most: 200,
      required: true,
      help: t('plan.ruleHelp'),
    },
    { name: 'plan.startDate', label: t('plan.start'), kind: 'date', required: true },
    {
      name: 'plan.startClock',
      label: t('plan.clock'),
      kind: 'text',
      pattern: /^([01][0-9]|2[0-3]):[0-5][0-9]$/,
      patternHint: t('plan.clockHelp'),
      required: true,
    },
    { name: 'plan.place', label: t('order.place'), kind: 'text', most: 200 },
    { name: 'plan.description', label: t('plan.description'), kind: 'textarea', most: 2000 },
    { name: 'plan.horizonDays', label: t('plan.horizon'), kind: 'integer', least: 0, most: 400 },
    { name: 'plan.statutory', label: t('plan.statutory'), kind: 'switch' },
    { name: 'plan.needsSignature', label: t('category.needsSignature'), kind: 'switch' },
    ...(plan
      ? ([
          { name: 'plan.ended', label: t('plan.ended'), kind: 'switch' },
          { name: 'reason', label: t('step.note'), kind: 'textarea', most: 500, help: t('plan.reasonHelp') },
        ] as const)
      : []),
  ];
}

/** The estate's routes to choose from. */
function useRoutes(estateId: string): { value: string; label: string }[] {
  const { companyId } = useScope();
  const { rows } = useAllRows(listing('/v1/workorders/routes', 'routes', { companyId, estateId }));
  return rows.map((one) => ({ value: one.routeId, label: one.name }));
}

function Preview({ estateId, typed }: { estateId: string; typed: Partial<SentPlan> }) {
  const { t } = useTranslation('workorders');
  const { companyId, timeZone } = useScope();
  const { rule = '', startClock = '', startDate = '' } = typed;
  const asked = { companyId, estateId, rule, startDate, startClock };
  const found = useQuery({
    queryKey: ['workorders', 'plan', asked],
    queryFn: () => take(keyed(crypto.randomUUID()).POST('/v1/workorders/plans:preview', { body: asked })),
    enabled: rule !== '' && startDate !== '' && /^\d\d:\d\d$/.test(startClock),
    retry: false,
  });
  if (found.error)
    return <Alert type="error" showIcon title={explained(found.error)} style={{ marginTop: 12 }} />;
  if (!found.data) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <div className="quiet">
        {t('plan.falls')} {enumerated(found.data.dueTimes.map((one) => moment(one, timeZone)))}
      </div>
      {found.data.skippedMonths.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={t('plan.skips', { months: enumerated(found.data.skippedMonths) })}
        />
      )}
    </div>
  );
}

/** Emergency plans: what is done where something happens, and whether they were drilled in time. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Modal, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useOpened } from '../useOpened';

type Plan = Schemas['workorders.EmergencyPlan'];

export default function EmergencyPlansPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('workorders.safety.write', scope.nodeId);
  const { emergencyPlanId = '' } = useParams();
  const found = useGet(
    '/v1/workorders/emergencyPlans/{emergencyPlanId}',
    { path: { emergencyPlanId }, query: { companyId } },
    { enabled: emergencyPlanId !== '' },
  );
  const [open, setOpen] = useOpened('workorders/emergencyPlans', 'emergencyPlanId', found, mayWrite);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('emergencyPlan.title')}
      source={listing('/v1/workorders/emergencyPlans', 'emergencyPlans', { companyId, estateId })}
      rowKey="emergencyPlanId"
      empty={t('emergencyPlan.empty')}
      filters={[{ name: 'withRetired', label: t('point.withRetired'), kind: 'flag' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/emergencyPlans:export', {
          body: { companyId, estateId, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        { key: 'name', title: t('emergencyPlan.name'), width: 200, render: (row) => row.name },
        { key: 'occasion', title: t('emergencyPlan.occasion'), width: 200, render: (row) => row.occasion },
        {
          key: 'drilled',
          title: t('emergencyPlan.drilled'),
          width: 130,
          render: (row) => day(row.drilledDate) || t('emergencyPlan.never'),
        },
        {
          key: 'due',
          title: t('emergencyPlan.due'),
          width: 220,
          render: (row) => (
            <>
              {day(row.dueDate)} {row.overdue && <Tag color="error">{t('emergencyPlan.overdue')}</Tag>}
            </>
          ),
        },
      ]}
      writing={{ may: mayWrite, label: t('emergencyPlan.new'), open: setOpen }}
    >
      {open && <PlanDialog {...(open === 'new' ? {} : { plan: open })} onClose={close} />}
    </ListPage>
  );
}

function PlanDialog({ plan, onClose }: { plan?: Plan; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  return (
    <Modal
      open
      width={640}
      title={t(plan ? 'emergencyPlan.change' : 'emergencyPlan.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<{ emergencyPlan: Schemas['workorders.EmergencyPlan.sent'] }, Plan>
        fields={[
          {
            name: 'emergencyPlan.name',
            label: t('emergencyPlan.name'),
            kind: 'text',
            most: 100,
            required: true,
          },
          { name: 'emergencyPlan.occasion', label: t('emergencyPlan.occasion'), kind: 'text', most: 200 },
          {
            name: 'emergencyPlan.steps',
            label: t('emergencyPlan.steps'),
            kind: 'textarea',
            most: 10_000,
            required: true,
          },
          {
            name: 'emergencyPlan.drillMonths',
            label: t('emergencyPlan.months'),
            kind: 'integer',
            least: 0,
            most: 60,
            help: t('emergencyPlan.monthsHelp'),
          },
          { name: 'emergencyPlan.retired', label: t('ground.retired'), kind: 'switch' },
        ]}
        initial={{ emergencyPlan: plan ?? { name: '', steps: '', drillMonths: 12 } }}
        send={(client, values) =>
          plan
            ? client.PATCH('/v1/workorders/emergencyPlans/{emergencyPlanId}', {
                params: { path: { emergencyPlanId: plan.emergencyPlanId } },
                body: { companyId, emergencyPlan: { ...values.emergencyPlan, etag: plan.etag } },
              })
            : client.POST('/v1/workorders/emergencyPlans', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

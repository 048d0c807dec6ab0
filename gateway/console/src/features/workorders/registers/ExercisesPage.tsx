/** Drills and trainings that were held: who took part, and what came of them. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Field } from '../../../parts/FormField';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StaffSelect } from '../../../parts/StaffSelect';
import { useScope } from '../../../scope';
import { useOpened } from '../useOpened';
import { EXERCISE_KINDS } from './register';

type Exercise = Schemas['workorders.Exercise'];

export default function ExercisesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('workorders.safety.write', scope.nodeId);
  const source = listing('/v1/workorders/exercises', 'exercises', { companyId, estateId });
  const { exerciseId = '' } = useParams();
  const found = useGet(
    '/v1/workorders/exercises/{exerciseId}',
    { path: { exerciseId }, query: { companyId } },
    { enabled: exerciseId !== '' },
  );
  const [open, setOpen] = useOpened('workorders/exercises', 'exerciseId', found, mayWrite);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('exercise.title')}
      source={source}
      rowKey="exerciseId"
      empty={t('exercise.empty')}
      filters={[
        {
          name: 'kind',
          label: t('exercise.kind'),
          kind: 'choice',
          options: EXERCISE_KINDS.map((value) => ({ value, label: t(`exerciseKind.${value}`) })),
        },
        { name: 'emergencyPlanId', label: t('exercise.plan'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { kind, ...of }, languageCode) =>
        client.POST('/v1/workorders/exercises:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(kind ? { kind: kind as (typeof EXERCISE_KINDS)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'topic', title: t('exercise.topic'), width: 220, render: (row) => row.topic },
        {
          key: 'kind',
          title: t('exercise.kind'),
          width: 110,
          render: (row) => t(`exerciseKind.${row.kind}`),
        },
        { key: 'plan', title: t('exercise.plan'), width: 180, render: (row) => row.emergencyPlanName },
        { key: 'held', title: t('exercise.held'), width: 120, render: (row) => day(row.heldDate) },
        {
          key: 'people',
          title: t('exercise.people'),
          width: 110,
          align: 'right',
          render: (row) => row.attendees.length + row.others,
        },
        { key: 'result', title: t('exercise.result'), width: 280, render: (row) => row.result },
      ]}
      writing={{ may: mayWrite, label: t('exercise.new'), open: setOpen }}
    >
      {open && <ExerciseDialog {...(open === 'new' ? {} : { exercise: open })} onClose={close} />}
    </ListPage>
  );
}

function ExerciseDialog({ exercise, onClose }: { exercise?: Exercise; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const { companyId } = scope;
  const estateId = exercise?.estateId ?? scope.nodeId;
  const fields = useFields(estateId);
  const fresh = { kind: 'EXERCISE_KIND_DRILL' as const, topic: '', heldDate: '', result: '' };
  return (
    <Modal open title={t(exercise ? 'exercise.change' : 'exercise.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ exercise: Schemas['workorders.Exercise.sent'] }, Exercise>
        fields={fields}
        initial={{ exercise: exercise ?? fresh }}
        send={(client, values) =>
          exercise
            ? client.PATCH('/v1/workorders/exercises/{exerciseId}', {
                params: { path: { exerciseId: exercise.exerciseId } },
                body: { companyId, exercise: { ...values.exercise, etag: exercise.etag } },
              })
            : client.POST('/v1/workorders/exercises', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(estateId: string): Field[] {
  const { t } = useTranslation('workorders');
  const { companyId } = useScope();
  const { rows } = useAllRows(
    listing('/v1/workorders/emergencyPlans', 'emergencyPlans', { companyId, estateId }),
  );
  return [
    {
      name: 'exercise.kind',
      label: t('exercise.kind'),
      kind: 'choice',
      options: EXERCISE_KINDS.map((value) => ({ value, label: t(`exerciseKind.${value}`) })),
      required: true,
    },
    {
      name: 'exercise.emergencyPlanId',
      label: t('exercise.plan'),
      kind: 'choice',
      options: rows.map((one) => ({ value: one.emergencyPlanId, label: one.name })),
      help: t('exercise.planHelp'),
    },
    { name: 'exercise.topic', label: t('exercise.topic'), kind: 'text', most: 200, required: true },
    { name: 'exercise.heldDate', label: t('exercise.held'), kind: 'date', required: true },
    { name: 'exercise.minutes', label: t('exercise.minutes'), kind: 'integer', least: 0, most: 10_080 },
    {
      name: 'exercise.attendees',
      label: t('exercise.attendees'),
      kind: 'own',
      control: <StaffSelect multiple />,
    },
    { name: 'exercise.others', label: t('exercise.others'), kind: 'integer', least: 0, most: 100_000 },
    { name: 'exercise.result', label: t('exercise.result'), kind: 'textarea', most: 2000, required: true },
  ];
}

/** What falls or fell due by plans: the latest first, with what was found, and what was made late. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';

type Occurrence = Schemas['workorders.Occurrence'];

const STATES = [
  'OCCURRENCE_STATE_DUE',
  'OCCURRENCE_STATE_PASSED',
  'OCCURRENCE_STATE_FAILED',
  'OCCURRENCE_STATE_MISSED',
] as const;

export default function OccurrencesPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [checked, setChecked] = useState<Occurrence>();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('occurrence.title')}
      source={listing('/v1/workorders/occurrences', 'occurrences', { companyId, estateId })}
      rowKey="occurrenceId"
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`occurrenceState.${value}`) })),
        },
        { name: 'late', label: t('occurrence.late'), kind: 'given' },
        { name: 'planId', label: t('plan.name'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { state, late, ...of }, languageCode) =>
        client.POST('/v1/workorders/occurrences:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
            late: late === 'true',
          },
        })
      }
      columns={[
        { key: 'plan', title: t('plan.name'), width: 180, render: (row) => row.planName },
        {
          key: 'due',
          title: t('occurrence.due'),
          width: 230,
          render: (row) => (
            <>
              {moment(row.dueTime, scope.timeZone)}{' '}
              {row.lateMinutes > 0 && (
                <Tag color="error">{t('occurrence.lateBy', { count: row.lateMinutes })}</Tag>
              )}
            </>
          ),
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`occurrenceState.${row.state}`)}</StateTag>,
        },
        {
          key: 'checker',
          title: t('occurrence.checker'),
          width: 150,
          render: (row) => row.checker && <PersonName principalId={row.checker} />,
        },
        { key: 'note', title: t('occurrence.note'), width: 220, render: (row) => row.note },
        {
          key: 'order',
          title: t('order.title'),
          width: 110,
          render: (row) =>
            row.orderId && (
              <Link to={scope.path(`workorders/orders/${row.orderId}`)}>{t('occurrence.order')}</Link>
            ),
        },
        {
          key: 'record',
          title: '',
          width: 120,
          render: (row) =>
            row.task === 'PLAN_TASK_ROUND' ? (
              <Link to={scope.path(`workorders/rounds/${row.occurrenceId}`)}>{t('round.title')}</Link>
            ) : (
              row.task === 'PLAN_TASK_CHECK' &&
              row.state === 'OCCURRENCE_STATE_DUE' &&
              rights.holdsAt('workorders.orders.work', row.estateId) && (
                <Button
                  size="small"
                  onClick={() => {
                    setChecked(row);
                  }}
                >
                  {t('occurrence.record')}
                </Button>
              )
            ),
        },
      ]}
    >
      {checked && (
        <RecordDialog
          occurrence={checked}
          onClose={() => {
            setChecked(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

function RecordDialog({ occurrence, onClose }: { occurrence: Occurrence; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, occurrenceId, planName } = occurrence;
  return (
    <Modal open title={planName} footer={null} onCancel={onClose}>
      <ResourceForm<{ failed?: boolean; note?: string }, Occurrence>
        fields={[
          { name: 'failed', label: t('occurrence.failed'), kind: 'switch', help: t('occurrence.failedHelp') },
          { name: 'note', label: t('occurrence.note'), kind: 'textarea', most: 2000 },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/occurrences/{occurrenceId}:record', {
            params: { path: { occurrenceId } },
            body: { companyId, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

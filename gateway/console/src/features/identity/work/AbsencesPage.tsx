/** Who is absent when, and who stands in. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { AbsenceDeed, type Action } from './AbsenceDeed';
import { AbsenceForm } from './AbsenceForm';
import { ABSENCE_REASONS } from './reasons';

type Absence = Schemas['identity.Absence'];
const STATES = ['REQUESTED', 'GRANTED', 'REFUSED', 'CANCELLED'] as const;

export default function AbsencesPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const [form, setForm] = useState<'enter' | 'ask'>();
  const [doing, setDoing] = useState<{ action: Action; absence: Absence }>();
  const mayWrite = rights.holdsIn('identity.absences.write', scope.nodeId);
  const close = (): void => {
    setForm(undefined);
    setDoing(undefined);
  };
  const deedsOf = (row: Absence): Action[] => {
    if (!mayWrite || row.principalId === rights.session.principalId) return [];
    if (row.state === 'ABSENCE_STATE_REQUESTED') return ['grant', 'refuse'];
    return row.state === 'ABSENCE_STATE_GRANTED' ? ['cancel'] : [];
  };
  return (
    <ListPage<Absence>
      title={t('absence.title')}
      source={listing(
        '/v1/identity/absences',
        'absences',
        scope.kind === 'estate' ? { nodeId: scope.nodeId } : {},
      )}
      rowKey="absenceId"
      saving
      empty={t('absence.none')}
      filters={[
        {
          name: 'state',
          label: t('absence.state'),
          kind: 'choice',
          options: STATES.map((state) => ({
            value: `ABSENCE_STATE_${state}`,
            label: t(`absence.states.${state}`),
          })),
        },
        { name: 'fromDate', label: t('absence.since'), kind: 'date' },
      ]}
      columns={[
        {
          key: 'who',
          title: t('roster.who'),
          width: 160,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        {
          key: 'kind',
          title: t('absence.kind'),
          width: 120,
          render: (row) => t(`absence.kinds.${row.kind}`),
        },
        {
          key: 'days',
          title: t('absence.days'),
          width: 210,
          render: (row) => `${row.fromDate} – ${row.toDate}`,
        },
        {
          key: 'deputy',
          title: t('absence.deputy'),
          width: 150,
          render: (row) => (row.deputyId ? <PersonName principalId={row.deputyId} /> : '—'),
        },
        {
          key: 'note',
          title: t('absence.note'),
          width: 200,
          render: (row) => <SaidReason of={ABSENCE_REASONS} said={row.note} code={row.noteCode} />,
        },
        {
          key: 'state',
          title: t('absence.state'),
          width: 110,
          render: (row) => {
            const state = row.state.replace('ABSENCE_STATE_', '') as (typeof STATES)[number];
            return (
              <StateTag state={state === 'GRANTED' ? 'APPROVED' : state === 'REQUESTED' ? 'WAITING' : state}>
                {t(`absence.states.${state}`)}
              </StateTag>
            );
          },
        },
        {
          key: 'decision',
          title: t('absence.decision'),
          width: 180,
          render: (row) => (
            <SaidReason of={ABSENCE_REASONS} said={row.decisionReason} code={row.decisionReasonCode} />
          ),
        },
        {
          key: 'actions',
          title: '',
          width: 160,
          render: (row) => (
            <Space size={4}>
              {deedsOf(row).map((action) => (
                <Button
                  key={action}
                  type="link"
                  size="small"
                  danger={action !== 'grant'}
                  onClick={() => {
                    setDoing({ action, absence: row });
                  }}
                >
                  {t(`absence.${action}`)}
                </Button>
              ))}
            </Space>
          ),
        },
      ]}
      actions={
        <Space>
          <Button
            onClick={() => {
              setForm('ask');
            }}
          >
            {t('absence.ask')}
          </Button>
          {mayWrite && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                setForm('enter');
              }}
            >
              {t('absence.enter')}
            </Button>
          )}
        </Space>
      }
    >
      {form && <AbsenceForm own={form === 'ask'} onClose={close} />}
      {doing && <AbsenceDeed {...doing} onClose={close} />}
    </ListPage>
  );
}

/** Problems (遗留问题): found at acceptances or reported, and who mends them until when. */
import { listing, useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Space, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { useEstates, useFirstEstate } from '../../../parts/estates';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { FORMATS } from '../formats';
import { MoveProblem } from './MoveProblem';
import { DEEDS, PROBLEM_STATES, type Deed, type Problem } from './states';
import { unitName } from '@manor/web/unitName';

export default function ProblemsPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { problemId } = useParams();
  const [reporting, setReporting] = useState(false);
  const { companyId } = scope;
  return (
    <ListPage<Problem>
      title={t('problem.title')}
      source={listing('/v1/tenants/problems', 'problems', { companyId, ...scope.query })}
      rowKey="problemId"
      filters={[
        {
          name: 'state',
          label: t('handover.state'),
          kind: 'choice',
          options: PROBLEM_STATES.map((value) => ({ value, label: t(`problemState.${value}`) })),
        },
        { name: 'dueTo', label: t('problem.dueTo'), kind: 'date' },
        { name: 'openOnly', label: t('problem.openOnly'), kind: 'given' },
      ]}
      columns={[
        { key: 'what', title: t('problem.description'), width: 260, render: (row) => row.description },
        { key: 'where', title: t('problem.place'), width: 180, render: placeOf },
        {
          key: 'state',
          title: t('handover.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`problemState.${row.state}`)}</StateTag>,
        },
        { key: 'who', title: t('problem.responsible'), width: 160, render: (row) => row.responsible },
        { key: 'due', title: t('problem.due'), width: 120, render: (row) => day(row.dueDate) },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/problems/${row.problemId}`) + search)}
      empty={t('problem.none')}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/tenants/problems:export', {
          body: {
            languageCode,
            companyId,
            ...scope.query,
            state: (filters['state'] ?? 'PROBLEM_STATE_UNSPECIFIED') as Problem['state'],
            dueTo: filters['dueTo'] ?? '',
            format: FORMATS[format],
          },
        })
      }
      actions={
        rights.holdsIn('tenants.acceptances.write', scope.nodeId) && (
          <Button
            type="primary"
            onClick={() => {
              setReporting(true);
            }}
          >
            {t('problem.report')}
          </Button>
        )
      }
    >
      {reporting && (
        <ReportProblem
          onClose={() => {
            setReporting(false);
          }}
        />
      )}
      {problemId && <ProblemDrawer companyId={companyId} problemId={problemId} />}
    </ListPage>
  );
}

function placeOf(row: Problem): string {
  return row.unitId ? unitName(row.buildingName, row.unitCode) : row.place;
}

interface Reported {
  estateId: string;
  description: string;
  unitId?: string;
  place?: string;
  dueDate?: string;
}

function ReportProblem({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const estates = useEstates();
  const first = useFirstEstate();
  const [estateId, setEstateId] = useState(first);
  return (
    <Modal open title={t('problem.report')} footer={null} onCancel={onClose}>
      <ResourceForm<Reported, Problem>
        fields={[
          {
            name: 'estateId',
            label: t('acceptance.estate'),
            kind: 'choice',
            required: true,
            options: estates,
          },
          {
            name: 'unitId',
            label: t('occupancy.unit'),
            kind: 'own',
            control: <UnitSelect estateId={estateId} />,
          },
          { name: 'place', label: t('problem.place'), kind: 'text', most: 200, help: t('problem.placeHelp') },
          {
            name: 'description',
            label: t('problem.description'),
            kind: 'textarea',
            required: true,
            most: 1000,
          },
          { name: 'dueDate', label: t('problem.due'), kind: 'date' },
        ]}
        initial={first ? { estateId: first } : {}}
        onChange={(values) => {
          setEstateId(values.estateId);
        }}
        send={(client, values) => client.POST('/v1/tenants/problems', { body: { companyId, ...values } })}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function ProblemDrawer({ companyId, problemId }: { companyId: string; problemId: string }) {
  const { t } = useTranslation('tenants');
  const { timeZone } = useScope();
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const params = { path: { problemId }, query: { companyId } };
  const { data: one, isPending, error } = useGet('/v1/tenants/problems/{problemId}', params);
  const mayWrite = one !== undefined && rights.holdsAt('tenants.acceptances.write', one.estateId);
  const attachments = useAttachmentsTab(
    { service: 'tenants', kind: 'problem', recordId: problemId, companyId },
    mayWrite,
  );
  return (
    <DetailDrawer
      title={t('problem.one')}
      close="tenants/problems"
      loading={isPending}
      error={error}
      service="tenants"
      resource={`problems/${problemId}`}
      companyId={companyId}
      tabs={attachments}
      facts={
        one
          ? [
              { label: t('problem.description'), value: one.description },
              { label: t('problem.place'), value: placeOf(one) },
              {
                label: t('handover.state'),
                value: <StateTag state={one.state}>{t(`problemState.${one.state}`)}</StateTag>,
              },
              { label: t('problem.responsible'), value: one.responsible },
              { label: t('problem.due'), value: day(one.dueDate) },
              { label: t('problem.reportedBy'), value: <PersonName principalId={one.reportedBy} /> },
              { label: t('problem.reported'), value: moment(one.createTime ?? '', timeZone) },
            ]
          : []
      }
      actions={
        mayWrite && (
          <Space>
            {(DEEDS[one.state] ?? []).map((possible) => (
              <Button
                key={possible}
                onClick={() => {
                  setDeed(possible);
                }}
              >
                {t(`problemDeed.${possible}`)}
              </Button>
            ))}
          </Space>
        )
      }
    >
      {one && (
        <Timeline
          style={{ marginTop: 16 }}
          items={one.steps.map((step, place) => ({
            key: place,
            content: (
              <>
                <b>{t(`problemDeed.${step.deed}`)}</b> <PersonName principalId={step.doneBy} />{' '}
                {moment(step.time ?? '', timeZone)}
                <div>{step.note}</div>
              </>
            ),
          }))}
        />
      )}
      {one && deed && (
        <MoveProblem
          problem={one}
          deed={deed}
          onClose={() => {
            setDeed(undefined);
          }}
        />
      )}
    </DetailDrawer>
  );
}

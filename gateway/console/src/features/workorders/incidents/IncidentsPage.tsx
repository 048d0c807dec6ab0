/** The register of incidents: what happened, who is on it, and how it was handled. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { IncidentDrawer } from './IncidentDrawer';
import { KINDS, SEVERITIES, STATES, type Incident } from './incident';

export default function IncidentsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { incidentId } = useParams();
  const [writing, setWriting] = useState(false);
  const { companyId, estateId } = scope;
  const open = (id: string): void => {
    void navigate(scope.path(`workorders/incidents/${id}`) + search);
  };
  return (
    <ListPage
      title={t('incident.title')}
      source={listing('/v1/workorders/incidents', 'incidents', { companyId, estateId })}
      rowKey="incidentId"
      empty={t('incident.empty')}
      every={15_000}
      filters={[
        {
          name: 'state',
          label: t('incident.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`incidentState.${value}`) })),
        },
        {
          name: 'kind',
          label: t('incident.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`incidentKind.${value}`) })),
        },
        {
          name: 'severity',
          label: t('incident.severity'),
          kind: 'choice',
          options: SEVERITIES.map((value) => ({ value, label: t(`incidentSeverity.${value}`) })),
        },
      ]}
      exporting={(client, fileFormat, { state, kind, severity }, languageCode) =>
        client.POST('/v1/workorders/incidents:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
            ...(kind ? { kind: kind as (typeof KINDS)[number] } : {}),
            ...(severity ? { severity: severity as (typeof SEVERITIES)[number] } : {}),
          },
        })
      }
      columns={[
        {
          key: 'kind',
          title: t('incident.kind'),
          width: 190,
          render: (row) => (
            <>
              {t(`incidentKind.${row.kind}`)} {row.alarm && <Tag color="error">{t('incident.alarm')}</Tag>}
            </>
          ),
        },
        {
          key: 'severity',
          title: t('incident.severity'),
          width: 90,
          render: (row) => t(`incidentSeverity.${row.severity}`),
        },
        {
          key: 'occurred',
          title: t('incident.occurred'),
          width: 160,
          render: (row) => moment(row.occurTime, scope.timeZone),
        },
        { key: 'place', title: t('incident.place'), width: 180, render: (row) => row.place },
        { key: 'what', title: t('incident.description'), width: 260, render: (row) => row.description },
        {
          key: 'state',
          title: t('incident.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`incidentState.${row.state}`)}</StateTag>,
        },
        {
          key: 'acknowledger',
          title: t('incident.acknowledger'),
          width: 150,
          render: (row) => row.acknowledger && <PersonName principalId={row.acknowledger} />,
        },
      ]}
      onOpen={(row) => {
        open(row.incidentId);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('workorders.incidents.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('incident.new')}
          </Button>
        )
      }
    >
      {writing && (
        <NewIncident
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {incidentId && <IncidentDrawer incidentId={incidentId} />}
    </ListPage>
  );
}

interface Values {
  incident: Schemas['workorders.Incident.sent'];
}

function NewIncident({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  return (
    <Modal open title={t('incident.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Incident>
        fields={[
          {
            name: 'incident.kind',
            label: t('incident.kind'),
            kind: 'choice',
            options: KINDS.map((value) => ({ value, label: t(`incidentKind.${value}`) })),
            required: true,
          },
          {
            name: 'incident.severity',
            label: t('incident.severity'),
            kind: 'choice',
            options: SEVERITIES.map((value) => ({ value, label: t(`incidentSeverity.${value}`) })),
            required: true,
          },
          { name: 'incident.place', label: t('incident.place'), kind: 'text', most: 200, required: true },
          {
            name: 'incident.description',
            label: t('incident.description'),
            kind: 'textarea',
            most: 2000,
            required: true,
          },
        ]}
        initial={{
          incident: { kind: 'INCIDENT_KIND_SECURITY', severity: 'INCIDENT_SEVERITY_MINOR', place: '' },
        }}
        send={(client, values) =>
          client.POST('/v1/workorders/incidents', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

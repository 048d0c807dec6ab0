/** One incident: what happened, and who is on it; it is acknowledged and closed here. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { PersonName } from '../../../parts/PersonName';
import { Refusal } from '../../../parts/Refusal';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import type { Incident } from './incident';

export function IncidentDrawer({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const found = useGet('/v1/workorders/incidents/{incidentId}', {
    path: { incidentId },
    query: { companyId: scope.companyId },
  });
  const incident = found.data;
  const facts = useFacts(incident);
  const attachments = useAttachmentsTab(
    { service: 'workorders', kind: 'incident', recordId: incidentId },
    incident !== undefined && rights.holdsAt('workorders.incidents.write', incident.estateId),
  );
  return (
    <DetailDrawer
      title={incident ? t(`incidentKind.${incident.kind}`) : t('incident.title')}
      close="workorders/incidents"
      loading={found.isPending}
      error={found.error}
      service="workorders"
      resource={`incidents/${incidentId}`}
      size={640}
      tabs={incident ? attachments : []}
      facts={facts}
      actions={
        incident &&
        incident.state !== 'INCIDENT_STATE_CLOSED' &&
        rights.holdsAt('workorders.incidents.handle', incident.estateId) && <Actions incident={incident} />
      }
    />
  );
}

function Actions({ incident }: { incident: Incident }) {
  const { t } = useTranslation('workorders');
  const [closing, setClosing] = useState(false);
  const { companyId, incidentId } = incident;
  const acknowledging = useSubmit<undefined, Schemas['workorders.Incident']>((client) =>
    client.POST('/v1/workorders/incidents/{incidentId}:acknowledge', {
      params: { path: { incidentId } },
      body: { companyId },
    }),
  );
  return (
    <>
      {incident.state === 'INCIDENT_STATE_OPEN' && (
        <Button
          type="primary"
          loading={acknowledging.pending}
          onClick={() => {
            acknowledging.submit(undefined);
          }}
        >
          {t('incident.acknowledge')}
        </Button>
      )}
      <Button
        onClick={() => {
          setClosing(true);
        }}
      >
        {t('incident.close')}
      </Button>
      <Refusal submission={acknowledging} />
      {closing && (
        <CloseDialog
          incident={incident}
          onClose={() => {
            setClosing(false);
          }}
        />
      )}
    </>
  );
}

function CloseDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, incidentId, etag } = incident;
  return (
    <Modal open title={t('incident.close')} footer={null} onCancel={onClose}>
      <ResourceForm<{ handling: string }, Incident>
        fields={[
          { name: 'handling', label: t('incident.handling'), kind: 'textarea', most: 2000, required: true },
        ]}
        send={(client, { handling }) =>
          client.POST('/v1/workorders/incidents/{incidentId}:close', {
            params: { path: { incidentId } },
            body: { companyId, handling, etag },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFacts(incident: Incident | undefined): Fact[] {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  if (!incident) return [];
  const by = (label: string, who: string, when: string | undefined): Fact[] =>
    who
      ? [
          {
            label,
            value: (
              <>
                <PersonName principalId={who} /> <span className="quiet">{moment(when, scope.timeZone)}</span>
              </>
            ),
          },
        ]
      : [];
  const told = (label: string, value: string): Fact[] => (value ? [{ label, value, wide: true }] : []);
  return [
    {
      label: t('incident.state'),
      value: (
        <>
          <StateTag state={incident.state}>{t(`incidentState.${incident.state}`)}</StateTag>
          {incident.alarm && <Tag color="error">{t('incident.alarm')}</Tag>}
        </>
      ),
    },
    { label: t('incident.severity'), value: t(`incidentSeverity.${incident.severity}`) },
    { label: t('incident.occurred'), value: moment(incident.occurTime, scope.timeZone) },
    { label: t('incident.place'), value: incident.place },
    ...told(t('incident.position'), incident.latitude && `${incident.latitude}, ${incident.longitude}`),
    ...told(t('incident.description'), incident.description),
    ...by(t('incident.reporter'), incident.reporter, incident.reportTime),
    ...by(t('incident.acknowledger'), incident.acknowledger, incident.acknowledgeTime),
    ...told(t('incident.handling'), incident.handling),
    ...by(t('incident.closer'), incident.closer, incident.closeTime),
  ];
}

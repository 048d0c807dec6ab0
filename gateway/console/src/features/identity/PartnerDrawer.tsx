/** One partner's program: what it may do, and its end. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../parts/DetailDrawer';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { StateTag } from '../../parts/StateTag';
import { useScope } from '../../scope';
import { StaffRoles } from './StaffRoles';

type PartnerClient = Schemas['identity.PartnerClient'];

/** Whether it may sign in. */
export function PartnerState({ client }: { client: PartnerClient }) {
  const { t } = useTranslation('identity');
  return client.disabled ? (
    <StateTag state="DISABLED">{t('staff.disabled')}</StateTag>
  ) : (
    <StateTag state="ACTIVE">{t('staff.active')}</StateTag>
  );
}

export function PartnerDrawer({ clientId }: { clientId: string }) {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const [disabling, setDisabling] = useState(false);
  // A group has a handful of them, so the list is where one is found.
  const found = useGet('/v1/identity/partnerClients', { query: { pageSize: 200 } });
  const client = found.data?.partnerClients.find(({ partnerClientId }) => partnerClientId === clientId);
  const node = rights.node(client?.nodeId ?? '');
  return (
    <DetailDrawer
      title={client?.name ?? t('partners.title')}
      close="identity/partners"
      loading={found.isPending}
      error={found.error}
      service="identity"
      resource={`partnerClients/${clientId}`}
      companyId={node?.companyId ?? '0'}
      facts={
        client
          ? [
              { label: t('partners.id'), value: client.partnerClientId },
              { label: t('staff.node'), value: node?.name ?? rights.session.groupName },
              { label: t('staff.state'), value: <PartnerState client={client} /> },
              { label: t('staff.created'), value: moment(client.createTime, scope.timeZone) },
            ]
          : []
      }
      tabs={
        rights.holdsIn('identity.grants.read', scope.nodeId)
          ? [{ key: 'roles', label: t('staff.roles'), children: <StaffRoles principalId={clientId} /> }]
          : []
      }
      actions={
        client &&
        !client.disabled &&
        rights.holdsAt('identity.partners.write', client.nodeId) && (
          <Button
            danger
            onClick={() => {
              setDisabling(true);
            }}
          >
            {t('staff.disable')}
          </Button>
        )
      }
    >
      {client && disabling && (
        <ReasonDialog
          danger
          title={t('staff.disable')}
          send={(sender) =>
            sender.POST('/v1/identity/partnerClients/{partnerClientId}:disable', {
              params: { path: { partnerClientId: clientId } },
              body: {},
            })
          }
          onClose={() => {
            setDisabling(false);
          }}
        >
          {t('partners.disableAsk', { name: client.name })}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

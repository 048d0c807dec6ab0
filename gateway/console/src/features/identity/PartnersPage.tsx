/** Partners' programs that call the platform: made with a secret that is shown once, given roles, disabled. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { CopyText } from '../../parts/CopyText';
import { ListPage } from '../../parts/ListPage';
import { ResourceForm } from '../../parts/ResourceForm';
import { useNodeTree, useScope } from '../../scope';
import { PartnerDrawer, PartnerState } from './PartnerDrawer';

type Created = Schemas['identity.CreatedPartnerClient'];

export default function PartnersPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { clientId } = useParams();
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<Created>();
  const nodeName = (nodeId: string): string => rights.node(nodeId)?.name ?? rights.session.groupName;
  return (
    <ListPage
      title={t('partners.title')}
      source={listing('/v1/identity/partnerClients', 'partnerClients', {})}
      rowKey="partnerClientId"
      saving
      empty={t('partners.none')}
      columns={[
        { key: 'name', title: t('partners.name'), width: 260, render: (row) => row.name },
        { key: 'node', title: t('staff.node'), width: 220, render: (row) => nodeName(row.nodeId) },
        {
          key: 'created',
          title: t('staff.created'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'state',
          title: t('staff.state'),
          width: 110,
          render: (row) => <PartnerState client={row} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`identity/partners/${row.partnerClientId}`))}
      actions={
        rights.holdsIn('identity.partners.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('partners.new')}
          </Button>
        )
      }
    >
      {creating && (
        <NewPartner
          onDone={(done) => {
            setCreating(false);
            setCreated(done);
          }}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {created && (
        <Secret
          created={created}
          onClose={() => {
            setCreated(undefined);
          }}
        />
      )}
      {clientId && <PartnerDrawer clientId={clientId} />}
    </ListPage>
  );
}

function NewPartner({ onDone, onClose }: { onDone: (created: Created) => void; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { nodeId } = useScope();
  const nodes = useNodeTree();
  return (
    <Modal open title={t('partners.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ nodeId: string; name: string }, Created>
        fields={[
          { name: 'name', label: t('partners.name'), kind: 'text', required: true },
          { name: 'nodeId', label: t('staff.node'), kind: 'tree', required: true, tree: nodes },
        ]}
        initial={{ nodeId }}
        send={(client, body) => client.POST('/v1/identity/partnerClients', { body })}
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** What the partner signs in with: nobody keeps the secret, so it cannot be shown again. */
function Secret({ created, onClose }: { created: Created; onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Modal
      open
      title={created.partnerClient?.name}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('partners.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon className="above" title={t('partners.once')} />
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          {
            key: 'id',
            label: t('partners.id'),
            children: <CopyText text={created.partnerClient?.partnerClientId ?? ''} />,
          },
          { key: 'secret', label: t('partners.secret'), children: <CopyText text={created.secret} /> },
        ]}
      />
    </Modal>
  );
}

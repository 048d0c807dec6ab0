/** A role for somebody at a node: for whoever is chosen, or for the one whose page it is. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../parts/FormField';
import { ResourceForm } from '../../parts/ResourceForm';
import { StaffSelect } from '../../parts/StaffSelect';
import { useNodeTree, useScope } from '../../scope';
import { useRoleName } from './roles';

interface Values {
  principalId: string;
  roleId: string;
  nodeId: string;
}

export function GrantForm({ principalId, onClose }: { principalId?: string; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const scope = useScope();
  const roleName = useRoleName();
  const nodes = useNodeTree();
  const roles = useGet('/v1/identity/roles', {}).data?.roles ?? [];
  const who: Field[] = principalId
    ? []
    : [
        {
          name: 'principalId',
          label: t('grants.who'),
          kind: 'own',
          required: true,
          control: <StaffSelect />,
        },
      ];
  return (
    <Modal open title={t('grants.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Schemas['identity.RoleGrant']>
        fields={[
          ...who,
          {
            name: 'roleId',
            label: t('grants.role'),
            kind: 'choice',
            required: true,
            options: roles.map((role) => ({ value: role.roleId, label: roleName(role) })),
          },
          {
            name: 'nodeId',
            label: t('grants.node'),
            kind: 'tree',
            required: true,
            tree: nodes,
            help: t('grants.note'),
          },
        ]}
        initial={{ nodeId: scope.nodeId }}
        send={(client, values) =>
          client.POST('/v1/identity/grants', { body: { ...values, ...(principalId ? { principalId } : {}) } })
        }
        onDone={() => {
          void message.success(t('grants.granted'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

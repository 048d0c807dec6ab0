/** A new member of staff; what they may do is granted afterwards, from their page. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ResourceForm } from '../../parts/ResourceForm';
import { useNodeTree, useScope } from '../../scope';

interface Values {
  nodeId: string;
  username: string;
  displayName: string;
  password: string;
}

export function NewStaff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const nodes = useNodeTree();
  const navigate = useNavigate();
  return (
    <Modal open title={t('staff.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, { principalId: string }>
        fields={[
          {
            name: 'nodeId',
            label: t('staff.node'),
            kind: 'tree',
            required: true,
            tree: nodes,
          },
          {
            name: 'username',
            label: t('staff.username'),
            kind: 'text',
            required: true,
            most: 100,
            pattern: /^[A-Za-z0-9][A-Za-z0-9._@-]{1,99}$/,
            patternHint: t('staff.usernameRule'),
          },
          { name: 'displayName', label: t('staff.displayName'), kind: 'text', required: true },
          {
            name: 'password',
            label: t('staff.firstPassword'),
            kind: 'password',
            required: true,
            least: 10,
            help: t('staff.firstPasswordHint'),
            autoComplete: 'new-password',
          },
        ]}
        initial={{ nodeId: scope.nodeId }}
        send={(client, body) => client.POST('/v1/identity/staff', { body })}
        onDone={({ principalId }) => {
          onClose();
          void navigate(scope.path(`identity/staff/${principalId}`));
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** A role of the group's own: its name and what its holders may do. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../parts/ResourceForm';
import { useWords } from '../../words';

type Role = Schemas['identity.Role'];
interface Values {
  name: string;
  permissions: string[];
}

export function RoleForm({
  role,
  permissions,
  onClose,
}: {
  role?: Role;
  permissions: string[];
  onClose: () => void;
}) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const words = useWords();
  const options = permissions.map((value) => {
    const { service, label } = words.permission(value);
    return { value, label: `${service} · ${label}` };
  });
  return (
    <Modal
      open
      width={640}
      title={role ? t('roles.change', { name: role.name }) : t('roles.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Values, Role>
        fields={[
          { name: 'name', label: t('roles.name'), kind: 'text', required: true },
          {
            name: 'permissions',
            label: t('roles.permissions'),
            kind: 'choice',
            multiple: true,
            required: true,
            options,
          },
        ]}
        {...(role ? { initial: { name: role.name, permissions: role.permissions } } : {})}
        send={(client, values) =>
          role
            ? client.PATCH('/v1/identity/roles/{roleId}', {
                params: { path: { roleId: role.roleId } },
                body: { ...values, etag: role.etag },
              })
            : client.POST('/v1/identity/roles', { body: values })
        }
        onDone={({ name }) => {
          void message.success(t('roles.saved', { name }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

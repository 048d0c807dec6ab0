/** Changes one's own password; every other session ends. */
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../parts/ResourceForm';

interface Passwords {
  oldPassword: string;
  newPassword: string;
  repeated: string;
}

export default function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <ResourceForm<Passwords, unknown>
      fields={[
        {
          name: 'oldPassword',
          label: t('password.old'),
          kind: 'password',
          required: true,
          autoComplete: 'current-password',
        },
        {
          name: 'newPassword',
          label: t('password.new'),
          kind: 'password',
          required: true,
          least: 10,
          help: t('password.rule'),
          autoComplete: 'new-password',
        },
        {
          name: 'repeated',
          label: t('password.again'),
          kind: 'password',
          required: true,
          autoComplete: 'new-password',
          same: 'newPassword',
        },
      ]}
      send={(client, { oldPassword, newPassword }) =>
        client.POST('/v1/identity/auth:changePassword', { body: { oldPassword, newPassword } })
      }
      onDone={onDone}
    />
  );
}

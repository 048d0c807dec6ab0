/** What the profile menu opens. */
import { useSignOut } from '@manor/web/session';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../parts/ReasonDialog';
import PasswordForm from './PasswordForm';
import type { ProfileEntry } from './Profile';
import Sessions from './Sessions';

interface ProfileDialogProps {
  dialog: ProfileEntry;
  onClose: () => void;
}

export default function ProfileDialog({ dialog, onClose }: ProfileDialogProps) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  if (dialog === 'password')
    return (
      <Modal open title={t('changePassword')} footer={null} onCancel={onClose}>
        <PasswordForm onDone={onClose} />
      </Modal>
    );
  if (dialog === 'sessions')
    return (
      <Modal open title={t('sessions.title')} footer={null} onCancel={onClose}>
        <Sessions />
      </Modal>
    );
  return (
    <ReasonDialog
      title={t('signOutEverywhere')}
      send={(client) => client.POST('/v1/identity/auth:signOutEverywhere', { body: {} })}
      onDone={() => void signOut()}
      onClose={onClose}
    >
      {t('signOutEverywhereHint')}
    </ReasonDialog>
  );
}

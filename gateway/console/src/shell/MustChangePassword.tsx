/** Somebody else knows this password, so it is changed before anything else. */
import { useSignOut } from '@manor/web/session';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import PasswordForm from './PasswordForm';
import './sign-in.css';

export default function MustChangePassword() {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <h1 className="must-change">{t('changePassword')}</h1>
        <Alert type="info" showIcon title={t('password.mustChange')} className="sign-in-alert" />
        <App style={{ display: 'contents' }}>
          <PasswordForm onDone={() => undefined} />
        </App>
        <Button type="link" onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </section>
    </main>
  );
}

/** The sign-in page. A lock-out is told with its end; a password that somebody else gave is changed first. */
import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { useSessionQuery, useSignIn } from '@manor/web/session';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from './LanguageSwitch';
import './sign-in.css';

/** Only an address of ours: a link made elsewhere must not lead away after signing in. */
function back(address: string | null): string {
  return address?.startsWith('/') && !address.startsWith('//') ? address : '/';
}

export default function SignIn() {
  const { t } = useTranslation('shell');
  const [search] = useSearchParams();
  const session = useSessionQuery();
  const signIn = useSignIn();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  if (session.data) return <Navigate to={back(search.get('back'))} replace />;

  const enter = async (values: { username: string; password: string }): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await signIn({ ...values, device: navigator.userAgent.slice(0, 200) });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <div className="sign-in-brand">
          <img src="/console/icon.svg" width="40" height="40" alt="" />
          <div>
            <h1>Manor</h1>
            <p>{t('signIn.tagline')}</p>
          </div>
        </div>
        {error !== undefined && (
          <Alert type="error" showIcon title={explained(error)} className="sign-in-alert" role="alert" />
        )}
        <Form layout="vertical" requiredMark={false} onFinish={enter} disabled={busy}>
          <Form.Item
            name="username"
            label={t('signIn.username')}
            rules={[{ required: true, message: t('signIn.usernameMissing') }]}
          >
            <Input prefix={<UserOutlined />} autoComplete="username" autoFocus size="large" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password
              prefix={<LockOutlined />}
              autoComplete="current-password"
              size="large"
              maxLength={200}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <div className="sign-in-foot">
          <span className="quiet">{t('signIn.help')}</span>
          <LanguageSwitch />
        </div>
      </section>
    </main>
  );
}

/** Signing in by username and password, once with a network; afterwards the device knows its person without one. */
import { explained } from '@manor/web/api/problem';
import { LanguageSwitch } from '@manor/web/phone/LanguageSwitch';
import { useSignIn } from '@manor/web/session';
import { Button, Form, Input, NoticeBar } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export function SignIn() {
  const { t } = useTranslation('staff');
  const signIn = useSignIn();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const enter = async (values: { username: string; password: string }): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await signIn({ ...values, device: navigator.userAgent.slice(0, 200) });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <img src="/staff/icon.svg" width="56" height="56" alt="" />
      <h1>Manor</h1>
      <p className="quiet">{t('signIn.tagline')}</p>
      {error !== undefined && <NoticeBar color="error" wrap content={explained(error)} />}
      <Form
        onFinish={enter}
        requiredMarkStyle="none"
        footer={
          <Button block color="primary" size="large" type="submit" loading={busy}>
            {t('signIn.submit')}
          </Button>
        }
      >
        <Form.Item name="username" label={t('signIn.username')} rules={[{ required: true }]}>
          <Input id="username" maxLength={100} autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true }]}>
          <Input id="password" type="password" maxLength={200} autoComplete="current-password" />
        </Form.Item>
      </Form>
      <LanguageSwitch />
    </main>
  );
}

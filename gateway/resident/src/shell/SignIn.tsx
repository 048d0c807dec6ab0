/** Signing in by phone and code. The link that a property group gives its residents names the group: /app/?group=CODE. */
import { api, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useSessionQuery, useSignIn } from '@manor/web/session';
import { Button, Form, Input, NoticeBar } from 'antd-mobile';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from '@manor/web/phone/LanguageSwitch';

const REMEMBERED = 'manor-group';
const AGAIN_AFTER_SECONDS = 60;

interface Entered {
  groupCode: string;
  phone: string;
  code: string;
}

/** Only an address of ours, and never this page again. */
function back(address: string | null): string {
  return address?.startsWith('/') && !address.startsWith('//') ? address : '/';
}

/** Seconds left until another code may be asked for. */
function useCountdown(): [number, () => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return [
    left,
    () => {
      setLeft(AGAIN_AFTER_SECONDS);
    },
  ];
}

export default function SignIn() {
  const { t } = useTranslation('resident');
  const [search] = useSearchParams();
  const session = useSessionQuery();
  const signIn = useSignIn();
  const [form] = Form.useForm<Entered>();
  const [left, countDown] = useCountdown();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [sent, setSent] = useState(false);
  const given = search.get('group') ?? localStorage.getItem(REMEMBERED) ?? '';
  if (session.data) return <Navigate to={back(search.get('back'))} replace />;

  const attempt = async (doing: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await doing();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const askForCode = (): Promise<void> =>
    attempt(async () => {
      const { groupCode, phone } = await form.validateFields(['groupCode', 'phone']);
      await take(api.POST('/v1/identity/auth:requestSignInCode', { body: { groupCode, phone } }));
      localStorage.setItem(REMEMBERED, groupCode);
      setSent(true);
      countDown();
    });
  const enter = (values: Entered): Promise<void> =>
    attempt(() => signIn({ ...values, device: navigator.userAgent.slice(0, 200) }));
  const shown = error instanceof Error ? explained(error) : undefined; // a field that is empty says so by itself
  return (
    <main className="sign-in">
      <img src="/app/icon.svg" width="56" height="56" alt="" />
      <h1>{t('signIn.title')}</h1>
      <p className="quiet">{t('signIn.tagline')}</p>
      {shown && <NoticeBar color="error" wrap content={shown} />}
      {sent && !shown && <NoticeBar color="info" wrap content={t('signIn.sent')} />}
      <Form
        form={form}
        onFinish={enter}
        initialValues={{ groupCode: given }}
        requiredMarkStyle="none"
        footer={
          <Button block color="primary" size="large" type="submit" loading={busy}>
            {t('signIn.submit')}
          </Button>
        }
      >
        <Form.Item name="groupCode" label={t('signIn.group')} rules={[{ required: true }]}>
          <Input placeholder={t('signIn.groupHint')} maxLength={40} autoComplete="organization" />
        </Form.Item>
        <Form.Item name="phone" label={t('signIn.phone')} rules={[{ required: true }]}>
          <Input type="tel" inputMode="tel" placeholder="+86…" maxLength={40} autoComplete="tel" />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('signIn.code')}
          rules={[{ required: true }]}
          extra={
            <Button size="small" fill="none" color="primary" disabled={busy || left > 0} onClick={askForCode}>
              {left > 0 ? t('signIn.again', { seconds: left }) : t('signIn.askForCode')}
            </Button>
          }
        >
          <Input inputMode="numeric" pattern="[0-9]*" maxLength={6} autoComplete="one-time-code" />
        </Form.Item>
      </Form>
      <LanguageSwitch />
    </main>
  );
}

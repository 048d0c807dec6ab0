/** What stands around every page: whoever is signed in, and the four tabs. */
import { explained } from '@manor/web/api/problem';
import { Rights, RightsContext, useSessionQuery } from '@manor/web/session';
import { Button, ErrorBlock, SpinLoading } from 'antd-mobile';
import { BillOutline, EditSOutline, PayCircleOutline, UserOutline } from 'antd-mobile-icons';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';

export function Shell() {
  const { t } = useTranslation('web');
  const session = useSessionQuery();
  const { pathname, search } = useLocation();
  const rights = useMemo(() => (session.data ? new Rights(session.data) : null), [session.data]);
  if (session.isPending) return <Waiting />;
  if (session.isError)
    return (
      <ErrorBlock fullPage title={explained(session.error)} description="">
        <Button onClick={() => void session.refetch()}>{t('action.retry')}</Button>
      </ErrorBlock>
    );
  if (!rights) {
    // The link that names the group stays, so that nobody has to type its code.
    const asked = new URLSearchParams(search);
    asked.set('back', pathname);
    return <Navigate to={`/sign-in?${asked.toString()}`} replace />;
  }
  return (
    <RightsContext value={rights}>
      <main className="stage" id="content">
        <Suspense fallback={<Waiting />}>
          {rights.session.kind === 'resident' ? <Outlet /> : <OtherKind />}
        </Suspense>
      </main>
      <Tabs />
    </RightsContext>
  );
}

function Waiting() {
  return <SpinLoading color="primary" className="waiting" />;
}

/** Staff have the console: residents' pages would show them nothing. */
function OtherKind() {
  const { t } = useTranslation('resident');
  return (
    <ErrorBlock fullPage status="empty" title={t('staff.title')} description={t('staff.hint')}>
      <a href="/console/">{t('staff.console')}</a>
    </ErrorBlock>
  );
}

const TABS = [
  { to: '/', icon: <BillOutline aria-hidden />, label: 'tabs.dues' },
  { to: '/payments', icon: <PayCircleOutline aria-hidden />, label: 'tabs.payments' },
  { to: '/repairs', icon: <EditSOutline aria-hidden />, label: 'tabs.repairs' },
  { to: '/me', icon: <UserOutline aria-hidden />, label: 'tabs.me' },
] as const;

function Tabs() {
  const { t } = useTranslation('resident');
  const first = useLocation().pathname.split('/')[1] ?? '';
  const here = ['payments', 'receipts', 'orders'].includes(first)
    ? '/payments'
    : ['me', 'messages', 'leases', 'parking', 'passes'].includes(first)
      ? '/me'
      : first === 'repairs'
        ? '/repairs'
        : '/';
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {TABS.map(({ to, icon, label }) => (
        <Link key={to} to={to} aria-current={to === here ? 'page' : undefined}>
          {icon}
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}

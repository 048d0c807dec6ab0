/** The tabs of the application. */
import { useEntries } from '@manor/web/offline/device';
import { Badge } from 'antd-mobile';
import {
  AppOutline,
  CheckShieldOutline,
  HandPayCircleOutline,
  UploadOutline,
  UserOutline,
} from 'antd-mobile-icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

const TABS = [
  { to: '/', icon: <AppOutline aria-hidden />, label: 'tabs.day' },
  { to: '/pool', icon: <HandPayCircleOutline aria-hidden />, label: 'tabs.pool' },
  { to: '/checks', icon: <CheckShieldOutline aria-hidden />, label: 'tabs.checks' },
  { to: '/outbox', icon: <UploadOutline aria-hidden />, label: 'tabs.outbox' },
  { to: '/me', icon: <UserOutline aria-hidden />, label: 'tabs.me' },
] as const;

export function Tabs() {
  const { t } = useTranslation('staff');
  const waiting = useEntries().length;
  const first = `/${useLocation().pathname.split('/')[1] ?? ''}`;
  const here = TABS.some(({ to }) => to === first) ? first : '/';
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {TABS.map(({ to, icon, label }) => (
        <Link key={to} to={to} aria-current={to === here ? 'page' : undefined}>
          {to === '/outbox' && waiting > 0 ? <Badge content={waiting}>{icon}</Badge> : icon}
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}

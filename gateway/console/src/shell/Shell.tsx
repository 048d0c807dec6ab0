/** What stands around every page: menu, scope switcher, search, reminders, operations, profile. */
import { Rights, RightsContext, useSessionQuery } from '@manor/web/session';
import { explained } from '@manor/web/api/problem';
import { CompanyCurrency } from '@manor/web/api/submit';
import { datesOf } from '@manor/web/format';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation, useMatches, useParams } from 'react-router';
import { useKeptAppearance } from '../appearance';
import type { FeaturePage } from '../feature';
import { scopeOf } from '../scope';
import { Header } from './Header';
import { mayOpen } from './menu';
import { Shortcuts } from './Shortcuts';
import { SideMenu } from './SideMenu';
import { signInAddress } from './signInAddress';
import { remember } from './visits';
import { FrameWaiting, PageWaiting } from './Waiting';

const MustChangePassword = lazy(() => import('./MustChangePassword'));
const ChooseCompany = lazy(() => import('./ChooseCompany'));
const REMEMBERED = 'manor-scope';

/** The node to begin with: the one of last time, the group for whoever works for it, or the first that there is. */
function firstScope(rights: Rights): string {
  const { session } = rights;
  const last = localStorage.getItem(REMEMBERED) ?? '';
  if (rights.node(last) || last === session.groupId) return last;
  if (session.permissions.some((one) => one.nodeId === session.groupId)) return session.groupId;
  return session.permissions.find((one) => rights.node(one.nodeId))?.nodeId ?? session.groupId;
}

export function Shell() {
  const { t } = useTranslation('shell');
  const session = useSessionQuery();
  const location = useLocation();
  const rights = useMemo(() => (session.data ? new Rights(session.data) : null), [session.data]);
  if (session.isPending) return <FrameWaiting />;
  if (session.isError)
    return (
      <Alert
        banner
        type="error"
        title={explained(session.error)}
        action={<Button onClick={() => void session.refetch()}>{t('again')}</Button>}
      />
    );
  if (!rights) {
    const back = location.pathname + location.search;
    return <Navigate to={signInAddress(back)} replace />;
  }
  return (
    <RightsContext value={rights}>
      <Suspense fallback={<FrameWaiting />}>
        {rights.session.mustChangePassword ? <MustChangePassword /> : <Scoped rights={rights} />}
      </Suspense>
    </RightsContext>
  );
}

function Scoped({ rights }: { rights: Rights }) {
  const { t } = useTranslation('shell');
  const nodeId = useParams()['scope'] ?? '';
  const { groupId, groupName, appearance, principalId } = rights.session;
  useKeptAppearance(appearance, principalId);
  const page = useMatches().at(-1)?.handle as FeaturePage | undefined;
  if (!scopeOf(nodeId, groupId, groupName, rights.node(nodeId))) {
    // An address without a scope leads to one's own; one of a scope that is not theirs says so.
    if (!nodeId) return <Navigate to={`/${firstScope(rights)}`} replace />;
    return <Elsewhere home={`/${firstScope(rights)}`} />;
  }
  localStorage.setItem(REMEMBERED, nodeId);
  remember(true);
  // Before anything below is drawn.
  datesOf(rights.node(nodeId)?.currencyCode ?? '');
  const typed = rights.node(nodeId);
  const allowed = !page || mayOpen(rights, page, nodeId);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Shortcuts />
      <SideMenu />
      <div className="frame-main">
        <Header />
        <main id="content" tabIndex={0}>
          {allowed ? (
            <Suspense fallback={<PageWaiting />}>
              <CompanyCurrency
                value={{ companyId: typed?.companyId ?? '', currency: typed?.currencyCode ?? '' }}
              >
                {page?.ofCompany && nodeId === groupId ? <ChooseCompany page={page} /> : <Outlet />}
              </CompanyCurrency>
            </Suspense>
          ) : (
            <Alert type="warning" showIcon title={t('notYours')} />
          )}
        </main>
      </div>
    </div>
  );
}

/** A link to a place where the reader holds no rights: says so instead of showing another place. */
function Elsewhere({ home }: { home: string }) {
  const { t } = useTranslation('shell');
  return (
    <main id="content">
      <Alert
        banner
        type="warning"
        showIcon
        title={t('notYourScope')}
        action={<Link to={home}>{t('toMine')}</Link>}
      />
    </main>
  );
}

/** Everything about one customer or one unit: who or what it is, then a tab of each feature, then its history.
 *
 *     <SubjectPage subject={{ companyId, unitId }} tabs={tabsOf('unit')} title={unit.code} facts={…} … />
 */
import { explained } from '@manor/web/api/problem';
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { Alert, Descriptions, Skeleton, Tabs } from 'antd';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { SubjectTab } from '../feature';
import { useScope } from '../scope';
import type { Subject } from '../search';
import type { Fact } from './DetailDrawer';
import { History } from './History';
import { Page } from './Page';

interface Shown<Its extends Subject> {
  subject: Its;
  /** What features show of it. */
  tabs: SubjectTab<Its>[];
  title: string;
  /** The page of the list that it stands in, and what that is called. */
  list: { page: string; label: string };
  /** Below the scope: where this page stands, without the tab. */
  page: string;
  facts: Fact[];
  actions?: ReactNode;
  loading: boolean;
  error: Error | null;
  /** As the audit trail of tenants names it. */
  resource: string;
  /** Below the facts. */
  children?: ReactNode;
}

// Made once for each tab: a component that is made anew is drawn from its beginning.
const contents = new Map<unknown, unknown>();

function contentOf<Its extends Subject>(tab: SubjectTab<Its>): ComponentType<{ subject: Its }> {
  const made = contents.get(tab) ?? lazy(tab.load);
  contents.set(tab, made);
  return made as ComponentType<{ subject: Its }>;
}

export function SubjectPage<Its extends Subject>(props: Shown<Its>) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { tab = 'details' } = useParams();
  const { subject } = props;
  const tabs = props.tabs.filter(({ permission }) => rights.holdsIn(permission, scope.nodeId));
  const details = (
    <Details facts={props.facts} loading={props.loading}>
      {props.children}
    </Details>
  );
  const items = [
    { key: 'details', label: t('details'), children: details },
    ...tabs.map((one) => {
      const Content = contentOf(one);
      return {
        key: one.name,
        label: one.label[language()],
        children: (
          <Suspense fallback={<Skeleton active />}>
            <Content subject={subject} />
          </Suspense>
        ),
      };
    }),
  ];
  if (rights.holdsIn('history.read', scope.nodeId)) {
    const history = <History service="tenants" resource={props.resource} companyId={subject.companyId} />;
    items.push({ key: 'history', label: t('history'), children: history });
  }
  return (
    <Page title={props.title} actions={<div className="drawer-actions">{props.actions}</div>}>
      <nav className="quiet" aria-label={t('wayBack')}>
        <Link to={scope.path(props.list.page)}>{props.list.label}</Link>
      </nav>
      {props.error ? (
        <Alert type="error" showIcon title={explained(props.error)} />
      ) : (
        <Tabs
          className="subject-tabs"
          items={items}
          activeKey={tab}
          destroyOnHidden
          onChange={(key) => void navigate(scope.path(`${props.page}/${key}`), { replace: true })}
        />
      )}
    </Page>
  );
}

function Details({ facts, loading, children }: Pick<Shown<Subject>, 'facts' | 'loading' | 'children'>) {
  return (
    <Skeleton active loading={loading}>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, sm: 1, md: 2, lg: 2, xl: 3 }}
        items={facts.map(({ label, value }) => ({ key: label, label, children: value }))}
      />
      {children}
    </Skeleton>
  );
}

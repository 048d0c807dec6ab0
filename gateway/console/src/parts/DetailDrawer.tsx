/** A record beside its list, at an address of its own, with its history from the audit trail.
 *
 *     <DetailDrawer title={staff.displayName} resource={`staff/${id}`} service="identity" close="identity/staff"
 *       facts={[{ label: t('username'), value: staff.username }]} actions={…} />
 */
import { explained } from '@manor/web/api/problem';
import { useRights } from '@manor/web/session';
import { Alert, Descriptions, Drawer, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useScope } from '../scope';
import { History } from './History';

export interface Fact {
  label: string;
  value: ReactNode;
  wide?: boolean;
}

export interface DetailDrawerProps {
  title: string;
  /** The list's page, which stays under the drawer with its filters. */
  close: string;
  loading?: boolean;
  error?: Error | null;
  facts?: Fact[];
  actions?: ReactNode;
  /** More tabs beside details and history. */
  tabs?: { key: string; label: string; children: ReactNode }[];
  /** The tab that is open, where the page opens one itself. */
  tab?: string;
  onTab?: (tab: string) => void;
  /** As the audit trail names it, such as `staff/0190…`; no history where it is left out. */
  resource?: string;
  service?: string;
  /** Whose trail it is in; the scope's where it is left out, '0' for the group's own affairs. */
  companyId?: string;
  size?: number;
  /** Below the facts. */
  children?: ReactNode;
}

export function DetailDrawer(props: DetailDrawerProps) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const tabs = [
    { key: 'details', label: t('details'), children: <Details {...props} /> },
    ...(props.tabs ?? []),
  ];
  if (props.resource && props.service && rights.holdsIn('history.read', scope.nodeId)) {
    const { resource, service, companyId = scope.companyId } = props;
    tabs.push({
      key: 'history',
      label: t('history'),
      children: <History service={service} resource={resource} companyId={companyId} />,
    });
  }
  return (
    <Drawer
      open
      styles={{ body: { paddingTop: 8 } }}
      size={props.size ?? 560}
      title={props.title}
      extra={<div className="drawer-actions">{props.actions}</div>}
      loading={props.loading ?? false}
      onClose={() => void navigate(scope.path(props.close) + search)}
    >
      {tabs.length > 1 ? (
        <Tabs
          items={tabs}
          destroyOnHidden
          {...(props.tab ? { activeKey: props.tab } : {})}
          {...(props.onTab ? { onChange: props.onTab } : {})}
        />
      ) : (
        <Details {...props} />
      )}
    </Drawer>
  );
}

function Details({ facts = [], error, children }: DetailDrawerProps) {
  return (
    <>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {facts.length > 0 && (
        <Descriptions
          size="small"
          bordered
          column={1}
          styles={{ label: { width: 150 } }}
          items={facts.map(({ label, value }) => ({ key: label, label, children: value }))}
        />
      )}
      {children}
    </>
  );
}

/** The tab of the approval of a record, for its drawer: what the company's steps have made of it.
 *
 *     <DetailDrawer … tabs={useCaseTab({ service: 'billing', subject: 'billing_run', resourceId: runId })} />
 *
 * There is none where nobody was asked, and for those who may not read approvals.
 */
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { explained } from '@manor/web/api/problem';
import { Alert, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import { ApprovalCase } from './ApprovalCase';

interface Asked {
  service: string;
  /** The kind of document; left out where a record has several, such as an occupancy. */
  subject?: string;
  resourceId: string;
  /** Whose record it is; the scope's where it is left out. */
  companyId?: string;
}

/** Whether the reader may see cases of a company's documents. */
export function useReadsCases(companyId: string): boolean {
  return useRights().holdsIn('approvals.read', companyId) && companyId !== '0';
}

/** The cases of one record, for where a drawer shows several, such as the uses of a deposit. */
export function CasesOf({ service, subject = '', resourceId, companyId }: Asked & { companyId: string }) {
  const { t } = useTranslation('parts');
  const { data, isPending } = useGet(
    '/v1/{service}/approvals',
    { path: { service }, query: { companyId, subject, resourceId } },
    { every: 30_000 },
  );
  if (isPending) return <Spin />;
  const cases = data?.approvals ?? [];
  if (cases.length === 0) return <span className="quiet">{t('case.none')}</span>;
  return cases.map(({ approvalId }) => <Found key={approvalId} service={service} approvalId={approvalId} />);
}

export function useCaseTab({ service, subject = '', resourceId, ...more }: Asked): {
  key: string;
  label: string;
  children: ReactNode;
}[] {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const companyId = more.companyId ?? scope.companyId;
  const reads = useReadsCases(companyId);
  const { data } = useGet(
    '/v1/{service}/approvals',
    { path: { service }, query: { companyId, subject, resourceId } },
    {
      enabled: reads,
      every: 30_000,
    },
  );
  const cases = data?.approvals ?? [];
  if (cases.length === 0) return [];
  const children = cases.map(({ approvalId }) => (
    <Found key={approvalId} service={service} approvalId={approvalId} />
  ));
  return [{ key: 'case', label: t('case.title'), children }];
}

function Found({ service, approvalId }: { service: string; approvalId: string }) {
  const { t } = useTranslation('parts');
  const { data, error } = useGet('/v1/{service}/approvals/{approvalId}', { path: { service, approvalId } });
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!data) return <Spin />;
  return (
    <section aria-label={t('case.title')}>
      {data.flowName && <h4>{data.flowName}</h4>}
      <ApprovalCase found={data} />
    </section>
  );
}

/** The tab of what is attached to a record, for its drawer.
 *
 *     <DetailDrawer … tabs={useAttachmentsTab({ service: 'payments', kind: 'receipt', recordId }, mayWrite)} />
 */
import { useRights } from '@manor/web/session';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import type { Target } from '@manor/web/attach';
import { Attachments } from './Attachments';

export function useAttachmentsTab(
  record: Omit<Target, 'companyId'> & { companyId?: string },
  mayWrite: boolean,
): { key: string; label: string; children: ReactNode }[] {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const rights = useRights();
  const target = { ...record, companyId: record.companyId ?? scope.companyId };
  const children = <Attachments target={target} mayWrite={mayWrite} />;
  if (!rights.holdsIn('attachments.read', target.companyId)) return [];
  return [{ key: 'attachments', label: t('attachments.title'), children }];
}

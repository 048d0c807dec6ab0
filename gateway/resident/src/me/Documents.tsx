/** What a resident has attached to their own record, such as a deed. */
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { Files } from '../shell/Files';

export function Documents({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  return (
    <Files
      target={{ service: 'tenants', companyId, kind: 'customer', recordId: customerId }}
      title={t('me.documents', { company: company?.name ?? '' })}
    />
  );
}

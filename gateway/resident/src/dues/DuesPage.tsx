/** What the resident owes: by unit, oldest first, each amount a step away from its explanation; and paying it. */
import { useRights } from '@manor/web/session';
import { ErrorBlock } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/Page';
import { CustomerDues } from './CustomerDues';

export default function DuesPage() {
  const { t } = useTranslation('resident');
  const { customers } = useRights().session;
  return (
    <Page title={t('dues.title')}>
      {customers.length === 0 && (
        <ErrorBlock status="empty" title={t('dues.nobody')} description={t('dues.nobodyHint')} />
      )}
      {customers.map((one) => (
        <CustomerDues key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
    </Page>
  );
}

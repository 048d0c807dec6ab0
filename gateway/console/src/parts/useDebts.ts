/** What each of the customers in a choice owes their company, for whoever may see it. */
import { useGet } from '@manor/web/api/read';
import { money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';

// As many as one call takes.
const MOST = 100;

/** The debt of one of them in words, such as 欠费 ¥700.00; empty where there is none, or none that the reader may see.
 *
 * @param customerIds those that the choice offers; empty ones are left out.
 */
export function useDebts(customerIds: string[]): (customerId: string) => string {
  const { t } = useTranslation('parts');
  const { companyId, estateId, nodeId } = useScope();
  const may = useRights().holdsIn('payments.open_items.read', nodeId);
  const asked = [...new Set(customerIds)].filter(Boolean).sort().slice(0, MOST);
  const { data } = useGet(
    '/v1/payments/debtors',
    { query: { companyId, estateId, includeCurrent: true, customerIds: asked, pageSize: MOST } },
    { enabled: may && companyId !== '0' && asked.length > 0 },
  );
  return (customerId) => {
    const one = data?.debtors.find((debtor) => debtor.customerId === customerId);
    return one ? t('customer.owes', { amount: money(one.openMinor, one.currencyCode) }) : '';
  };
}

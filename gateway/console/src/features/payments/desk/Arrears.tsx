/** What a customer owes the company, and what they have in advance; each figure opens its items. */
import { useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { deskOf, prepaymentsOf } from '../../../links';
import { Figure } from '../../../parts/Figure';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';

export function Arrears({ customerId }: { customerId: string }) {
  const { t } = useTranslation('payments');
  const { companyId } = useScope();
  const { data } = useGet('/v1/payments/customers/{customerId}/arrears', {
    path: { customerId },
    query: { companyId },
  });
  if (!data) return null;
  const figures = [
    {
      label: t('desk.overdue'),
      minor: data.overdueMinor,
      to: deskOf(companyId, customerId, { age: 'ARREARS_AGE_OVERDUE' }),
    },
    {
      label: t('desk.current'),
      minor: data.currentMinor,
      to: deskOf(companyId, customerId, { age: 'ARREARS_AGE_CURRENT' }),
    },
    { label: t('desk.open'), minor: data.openMinor, to: deskOf(companyId, customerId, {}) },
    {
      label: t('desk.prepayment'),
      minor: data.prepaymentMinor,
      to: prepaymentsOf(companyId, { customerId }),
    },
  ];
  return (
    <dl className="figures card">
      {figures.map(({ label, minor, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Figure to={to}>
              <MoneyText minor={minor} currency={data.currencyCode} />
            </Figure>
          </dd>
        </div>
      ))}
    </dl>
  );
}

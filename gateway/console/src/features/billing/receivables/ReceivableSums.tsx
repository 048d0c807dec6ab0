/** What the receivables of a list add up to, over all its pages. */
import { useGet } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';

const SUMS = ['receivableMinor', 'paidMinor', 'verifiedMinor', 'outstandingMinor'] as const;

export function ReceivableSums({ filters }: { filters: Record<string, string> }) {
  const { t } = useTranslation('billing');
  const { companyId, estateId } = useScope();
  const { data } = useGet('/v1/billing/receivables:sum', {
    query: { ...filters, companyId, estateId },
  });
  return (
    <dl className="figures small sums" aria-label={t('receivables.sums.title')}>
      <div>
        <dt>{t('receivables.sums.count')}</dt>
        <dd>{data ? number(data.receivableCount) : '…'}</dd>
      </div>
      {SUMS.map((key) => (
        <div key={key}>
          <dt>{t(`receivables.sums.${key}`)}</dt>
          <dd>{data ? <MoneyText minor={data[key]} currency={data.currencyCode} /> : '…'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What many rows come to. */
import { money } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { sumsOf, type Amount } from './bulk';

/** What rows come to, such as ¥1,200.00, or by kind where they are of several. */
export function Sums({ amounts }: { amounts: Amount[] }) {
  const { t } = useTranslation('parts');
  return sumsOf(amounts).map(({ of, currency, count, minor }) => (
    <strong key={of + currency} className="amount">
      {of ? t('bulk.sumOf', { of, number: count, amount: money(minor, currency) }) : money(minor, currency)}
    </strong>
  ));
}

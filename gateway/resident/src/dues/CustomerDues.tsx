/** What one customer owes to one company: the sums, and a card for each estate, since an order pays in one estate. */
import { explained } from '@manor/web/api/problem';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { ErrorBlock, NoticeBar, Skeleton } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { grouped } from './grouped';
import { EstateDues } from './EstateDues';
import { More } from '../shell/More';

export function CustomerDues({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  const arrears = useGet('/v1/payments/customers/{customerId}/arrears', {
    path: { customerId },
    query: { companyId },
  });
  const items = useRows(listing('/v1/payments/openItems', 'openItems', { companyId, customerId }));
  const estates = grouped(items.rows, (item) => item.estateId);
  const error = arrears.error ?? items.error;
  const sums = arrears.data;
  return (
    <section className="customer" aria-label={company?.name ?? ''}>
      {error && <NoticeBar color="error" wrap content={explained(error)} />}
      {sums && (
        <div className="sums">
          <div className="quiet">{company?.name}</div>
          <div className="sum">{money(sums.openMinor, sums.currencyCode)}</div>
          <div className="quiet">
            {sums.overdueMinor !== '0' && (
              <span className="late">
                {t('dues.overdue', { amount: money(sums.overdueMinor, sums.currencyCode) })}
              </span>
            )}
            {sums.prepaymentMinor !== '0' && (
              <span>{t('dues.prepaid', { amount: money(sums.prepaymentMinor, sums.currencyCode) })}</span>
            )}
          </div>
        </div>
      )}
      {items.first && !error && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {!items.first && items.rows.length === 0 && !error && (
        <ErrorBlock status="empty" title={t('dues.nothing')} description={t('dues.nothingHint')} />
      )}
      {sums &&
        estates.map(([estateId, found]) => (
          <EstateDues
            key={estateId}
            items={found}
            timeZone={company?.timeZone ?? 'UTC'}
            ways={sums.paymentWays}
          />
        ))}
      <More found={items} />
    </section>
  );
}

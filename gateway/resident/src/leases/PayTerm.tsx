/** A renewal that waits for its payment: what it costs, until when, and paying it by the company's channel. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { List, NoticeBar, SpinLoading } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { EstateDues } from '../dues/EstateDues';

interface PayTermProps {
  lease: Schemas['contracts.ParkingLease'];
  term: Schemas['contracts.ParkingTerm'];
}

export function PayTerm({ lease, term }: PayTermProps) {
  const { t } = useTranslation('resident');
  const { companyId, customerId } = lease;
  const company = useRights().node(companyId);
  const owed = useGet(
    '/v1/payments/openItems',
    { query: { companyId, customerId, pageSize: 200 } },
    { every: 2000 },
  );
  const arrears = useGet('/v1/payments/customers/{customerId}/arrears', {
    path: { customerId },
    query: { companyId },
  });
  const item = owed.data?.openItems.find((one) => one.receivableId === term.receivableId);
  if (term.chargeState === 'TERM_CHARGE_STATE_REFUSED')
    return <NoticeBar color="error" wrap content={t('parking.refused')} />;
  return (
    <>
      <List.Item description={t('parking.payBy', { date: day(term.payByDate) })}>
        {t('parking.waits', { from: day(term.startDate), until: day(term.endDate) })}
      </List.Item>
      {item ? (
        <EstateDues
          items={[item]}
          timeZone={company?.timeZone ?? 'UTC'}
          ways={arrears.data?.paymentWays ?? []}
        />
      ) : (
        <List.Item>
          <SpinLoading color="primary" /> {t('parking.preparing')}
        </List.Item>
      )}
    </>
  );
}

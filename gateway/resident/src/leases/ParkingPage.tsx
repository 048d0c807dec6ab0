/** The resident's parking: until when, for which cars; renewed here, which goes on as soon as it is paid. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { day, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, ErrorBlock, List, NoticeBar, Selector, Tag } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { More } from '../shell/More';
import { Page } from '../shell/Page';
import { PayTerm } from './PayTerm';

type Lease = Schemas['contracts.ParkingLease'];
const MONTHS = [1, 3, 6, 12] as const;

export default function ParkingPage() {
  const { t } = useTranslation('resident');
  const { customers } = useRights().session;
  return (
    <Page title={t('parking.title')} back="/me">
      {customers.map((one) => (
        <Spaces key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
    </Page>
  );
}

function Spaces({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const found = useRows(listing('/v1/contracts/parkingLeases', 'parkingLeases', { companyId, customerId }));
  const going = found.rows.filter((one) => one.state !== 'PARKING_STATE_GIVEN_UP');
  return (
    <>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {going.map((one) => (
        <SpaceCard key={one.parkingLeaseId} listed={one} />
      ))}
      {!found.first && !found.error && going.length === 0 && (
        <ErrorBlock status="empty" title={t('parking.none')} description={t('parking.noneHint')} />
      )}
      <More found={found} />
    </>
  );
}

function SpaceCard({ listed }: { listed: Lease }) {
  const { t } = useTranslation('resident');
  const { companyId, parkingLeaseId } = listed;
  const [waits, setWaits] = useState(false);
  // While a renewal waits for its payment it is read again, so that it is seen to go on.
  const { data: lease = listed } = useGet(
    '/v1/contracts/parkingLeases/{parkingLeaseId}',
    { path: { parkingLeaseId }, query: { companyId } },
    { every: waits ? 2000 : false },
  );
  const offered = lease.terms.find((one) => one.state === 'TERM_STATE_OFFERED');
  if (waits !== (offered !== undefined)) setWaits(offered !== undefined);
  return (
    <List
      mode="card"
      header={
        <h2>
          {[lease.carParkName, lease.unitCode].filter(Boolean).join(' · ')}{' '}
          <Tag color={tone(lease.state)}>{t(`parking.state.${lease.state}`)}</Tag>
        </h2>
      }
    >
      {lease.position && <List.Item extra={lease.position}>{t('parking.position')}</List.Item>}
      <List.Item extra={`${day(lease.startDate)} – ${day(lease.endDate)}`}>{t('parking.days')}</List.Item>
      <List.Item extra={money(lease.monthlyMinor, lease.currencyCode)}>{t('parking.monthly')}</List.Item>
      {lease.plates.map((one) => (
        <List.Item key={one.plateId} extra={[one.model, one.colour].filter(Boolean).join(' · ')}>
          {one.plate}
        </List.Item>
      ))}
      {offered ? <PayTerm lease={lease} term={offered} /> : <Renew lease={lease} />}
    </List>
  );
}

function Renew({ lease }: { lease: Lease }) {
  const { t } = useTranslation('resident');
  const [months, setMonths] = useState<number>(MONTHS[0]);
  const { companyId, parkingLeaseId } = lease;
  const asking = useSubmit((client, wanted: number) =>
    client.POST('/v1/contracts/parkingLeases/{parkingLeaseId}:renew', {
      params: { path: { parkingLeaseId } },
      body: { companyId, months: wanted },
    }),
  );
  return (
    <List.Item>
      <div className="pay">
        {asking.error && <NoticeBar color="error" wrap content={explained(asking.error)} />}
        <Selector
          aria-label={t('parking.renewFor')}
          columns={4}
          options={MONTHS.map((value) => ({ value, label: t('parking.months', { count: value }) }))}
          value={[months]}
          onChange={(chosen) => {
            setMonths(chosen[0] ?? months);
          }}
        />
        <strong>{money(BigInt(lease.monthlyMinor) * BigInt(months), lease.currencyCode)}</strong>
        <Button
          block
          color="primary"
          loading={asking.pending}
          onClick={() => {
            asking.submit(months);
          }}
        >
          {t('parking.renew')}
        </Button>
      </div>
    </List.Item>
  );
}

function tone(state: Lease['state']): 'success' | 'warning' | 'danger' | 'default' {
  switch (state) {
    case 'PARKING_STATE_ACTIVE':
      return 'success';
    case 'PARKING_STATE_EXPIRING':
      return 'warning';
    case 'PARKING_STATE_EXPIRED':
      return 'danger';
    default:
      return 'default';
  }
}

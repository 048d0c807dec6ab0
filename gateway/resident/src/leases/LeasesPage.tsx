/** The leases of whoever is signed in: what is let, until when, and what is owed by each, bill by bill. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { day, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Collapse, ErrorBlock, List, NoticeBar, Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { More } from '../shell/More';
import { Page } from '../shell/Page';

type Lease = Schemas['contracts.Lease'];

export default function LeasesPage() {
  const { t } = useTranslation('resident');
  const { customers } = useRights().session;
  return (
    <Page title={t('lease.title')} back="/me">
      {customers.map((one) => (
        <Leases key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
    </Page>
  );
}

function Leases({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const found = useRows(listing('/v1/contracts/leases', 'leases', { companyId, customerId }));
  return (
    <>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.rows.map((one) => (
        <LeaseCard key={one.leaseId} lease={one} />
      ))}
      {!found.first && !found.error && found.rows.length === 0 && (
        <ErrorBlock status="empty" title={t('lease.none')} description={t('lease.noneHint')} />
      )}
      <More found={found} />
    </>
  );
}

function LeaseCard({ lease }: { lease: Lease }) {
  const { t } = useTranslation('resident');
  const { terms } = lease;
  return (
    <List
      mode="card"
      header={
        <h2>
          {lease.number} <Tag color="primary">{t(`lease.state.${lease.state}`)}</Tag>
        </h2>
      }
    >
      <List.Item extra={`${day(terms.startDate)} – ${day(terms.endDate)}`}>{t('lease.days')}</List.Item>
      {terms.units.map((one) => (
        <List.Item key={one.unitId} extra={one.area && `${one.area} m²`}>
          {t('dues.unit', { unit: one.unitCode })}
        </List.Item>
      ))}
      {lease.depositMinor !== '0' && (
        <List.Item extra={money(lease.depositMinor, lease.currencyCode)}>{t('lease.deposit')}</List.Item>
      )}
      <Collapse>
        <Collapse.Panel key="schedule" title={t('lease.schedule')}>
          <Schedule lease={lease} />
        </Collapse.Panel>
      </Collapse>
    </List>
  );
}

function Schedule({ lease }: { lease: Lease }) {
  const { t } = useTranslation('resident');
  const { companyId, leaseId } = lease;
  const lines = useRows(listing('/v1/contracts/leases/{leaseId}/lines', 'lines', { companyId }, { leaseId }));
  return (
    <List>
      {lines.error && <NoticeBar color="error" wrap content={explained(lines.error)} />}
      {lines.rows.map((one) => (
        <List.Item
          key={one.lineId}
          extra={money(one.amountMinor, lease.currencyCode)}
          description={t('dues.due', { date: day(one.dueDate) })}
        >
          {day(one.startDate)} – {day(one.endDate)}
        </List.Item>
      ))}
      <More found={lines} />
    </List>
  );
}

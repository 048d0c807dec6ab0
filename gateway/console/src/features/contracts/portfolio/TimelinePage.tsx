/** Leases over time (时间轴): a row for each unit that is let, a bar for each lease, two years from a month on. */
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { period, today } from '@manor/web/format';
import { Alert, DatePicker, Space, Spin } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { EstateFirst } from '../../../parts/EstateFirst';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import type { Lease } from '../leases/lease';
import { barOf, monthFrom } from './bars';
import './portfolio.css';

const MONTHS = 24;
const STEP = 3;
const UNWRITTEN: readonly string[] = ['LEASE_STATE_DRAFT'];

export default function TimelinePage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return <Page title={t('timeline.title')}>{scope.kind === 'estate' ? <Timeline /> : <EstateFirst />}</Page>;
}

function Timeline() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const { companyId, estateId } = scope;
  const [first, setFirst] = useState(() => monthFrom(today(scope.timeZone), -STEP));
  const after = monthFrom(first, MONTHS);
  const found = useAllRows<Lease>(listing('/v1/contracts/leases', 'leases', { companyId, estateId }));
  const rows = byUnit(found.rows.filter((one) => !UNWRITTEN.includes(one.state)));
  const marks = Array.from({ length: MONTHS / STEP }, (_, place) => monthFrom(first, place * STEP));
  return (
    <>
      <Space style={{ marginBottom: 12 }}>
        <label htmlFor="timeline-month">{t('timeline.from')}</label>
        <DatePicker
          id="timeline-month"
          picker="month"
          value={dayjs(first)}
          allowClear={false}
          onChange={(chosen) => {
            if (chosen) setFirst(chosen.format('YYYY-MM-01'));
          }}
        />
      </Space>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      {found.first && <Spin />}
      {!found.first && rows.length === 0 && <EmptyState text={t('lease.empty')} />}
      {rows.length > 0 && (
        <div className="timeline" role="region" aria-label={t('timeline.title')} tabIndex={0}>
          <div className="timeline-grid">
            <div className="timeline-row">
              <span className="quiet">{t('lease.unit')}</span>
              <div className="timeline-months quiet" aria-hidden>
                {marks.map((one) => (
                  <span key={one}>{one.slice(0, 7)}</span>
                ))}
              </div>
            </div>
            {rows.map(([code, leases]) => (
              <div key={code} className="timeline-row">
                <span>{code}</span>
                <div className="timeline-track">
                  {leases.map((lease) => (
                    <LeaseBar key={lease.leaseId} lease={lease} first={first} after={after} />
                  ))}
                </div>
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function LeaseBar({ lease, first, after }: { lease: Lease; first: string; after: string }) {
  const scope = useScope();
  const { startDate, endDate, payers } = lease.terms;
  const bar = barOf(startDate, endDate, first, after);
  if (!bar) return null;
  const name = payers[0]?.customerName ?? '';
  const percent = (part: number): string => `${String(part * 100)}%`;
  return (
    <Link
      className="timeline-bar"
      style={{ left: percent(bar.left), width: percent(bar.width) }}
      title={`${lease.number} · ${name} · ${period(startDate, endDate)}`}
      to={scope.path(`contracts/leases/${lease.leaseId}`)}
    >
      {name || lease.number}
    </Link>
  );
}

/** Leases by the codes of their units; one of several units stands at each. */
function byUnit(leases: Lease[]): [string, Lease[]][] {
  const found = new Map<string, Lease[]>();
  for (const lease of leases) {
    for (const { unitCode } of lease.terms.units) {
      found.set(unitCode, [...(found.get(unitCode) ?? []), lease]);
    }
  }
  return [...found].sort(([one], [other]) => one.localeCompare(other));
}

/** The schedule of a lease: as it would be while it is a draft, as it was booked from then on. */
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { Refusal } from '../../../parts/Refusal';
import { LineTable } from './LineTable';
import { sent, type Lease, type Line, type Terms } from './lease';
import { usePreview } from './usePreview';

const UNBOOKED: readonly string[] = ['LEASE_STATE_DRAFT', 'LEASE_STATE_SUBMITTED'];

export function ScheduleTab({ lease }: { lease: Lease }) {
  return UNBOOKED.includes(lease.state) ? (
    <Planned lease={lease} terms={lease.terms} />
  ) : (
    <Booked lease={lease} />
  );
}

function Planned({ lease, terms }: { lease: Lease; terms: Terms }) {
  const { t } = useTranslation('contracts');
  const rights = useRights();
  const mayLook = rights.holdsAt('contracts.leases.write', lease.estateId);
  const { companyId, estateId } = lease;
  const { data, error, isPending } = usePreview({ companyId, estateId, terms: sent(terms) }, mayLook);
  if (!mayLook) return <Alert type="info" showIcon title={t('schedule.afterReview')} />;
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  return (
    <>
      <p>
        {t('schedule.total')} <MoneyText minor={data?.totalMinor ?? '0'} currency={lease.currencyCode} />
      </p>
      <LineTable lines={data?.lines ?? []} currency={lease.currencyCode} loading={isPending} />
    </>
  );
}

type Deed = 'approve' | 'convert';

function Booked({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const rights = useRights();
  const [ticked, setTicked] = useState<string[]>([]);
  const { companyId, leaseId } = lease;
  const found = useAllRows<Line>(
    listing('/v1/contracts/leases/{leaseId}/lines', 'lines', { companyId }, { leaseId }),
  );
  const submission = useSubmit<Deed, unknown>(
    (client, deed) => {
      const call = { params: { path: { leaseId } }, body: { companyId, lineIds: ticked } };
      return deed === 'approve'
        ? client.POST('/v1/contracts/leases/{leaseId}/lines:approve', call)
        : client.POST('/v1/contracts/leases/{leaseId}/lines:convert', call);
    },
    () => {
      setTicked([]);
    },
  );
  const mayConvert = rights.holdsAt('contracts.lines.convert', lease.estateId);
  const chosen = found.rows.filter((line) => ticked.includes(line.lineId));
  const planned = chosen.some((line) => line.state === 'LINE_STATE_PLANNED');
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  return (
    <>
      <Refusal submission={submission} />
      <Space style={{ marginBottom: 8 }}>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/leases/{leaseId}/lines:export', {
              params: { path: { leaseId } },
              body: { companyId, fileFormat, languageCode },
            })
          }
        />
        {mayConvert &&
          (['approve', 'convert'] as const).map((deed) => (
            <Button
              key={deed}
              type={deed === 'convert' ? 'primary' : 'default'}
              loading={submission.pending}
              disabled={chosen.length === 0 || (deed === 'convert') === planned}
              onClick={() => {
                submission.submit(deed);
              }}
            >
              {t(`schedule.${deed}`, { count: chosen.length })}
            </Button>
          ))}
      </Space>
      <LineTable
        lines={found.rows}
        currency={lease.currencyCode}
        loading={found.first}
        {...(mayConvert ? { ticked, onTick: setTicked } : {})}
      />
    </>
  );
}

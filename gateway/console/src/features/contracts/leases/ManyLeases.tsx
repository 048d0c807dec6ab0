/** What is done to many leases at once, as after an import: drafts are submitted, what waits is approved; all or none. */
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import type { Lease } from './lease';

export const MOST = 100;

interface ManyLeasesProps {
  leases: Lease[];
  onDone: () => void;
}

/** Whether a lease can be ticked: a draft is submitted, whatever waits is approved. */
export function mayTick(lease: Lease): boolean {
  return lease.state === 'LEASE_STATE_DRAFT' || lease.waiting !== 'AGREEMENT_KIND_UNSPECIFIED';
}

export function ManyLeases({ leases, onDone }: ManyLeasesProps) {
  const { t } = useTranslation('contracts');
  const rights = useRights();
  const drafts = leases.filter((one) => one.state === 'LEASE_STATE_DRAFT');
  const waiting = leases.filter((one) => one.state !== 'LEASE_STATE_DRAFT');
  const may = (permission: string, of: Lease[]): boolean =>
    of.length > 0 && of.every((one) => rights.holdsAt(permission, one.estateId));
  const submitting = useSubmit<undefined, unknown>(
    (client) =>
      client.POST('/v1/contracts/leases:submit', {
        body: { companyId: drafts[0]?.companyId ?? '', leaseIds: drafts.map((one) => one.leaseId) },
      }),
    onDone,
  );
  const approving = useSubmit<undefined, unknown>(
    (client) =>
      client.POST('/v1/contracts/leases:approve', {
        body: { companyId: waiting[0]?.companyId ?? '', leaseIds: waiting.map((one) => one.leaseId) },
      }),
    onDone,
  );
  if (leases.length === 0) return null;
  return (
    <div className="bulk" role="region" aria-label={t('many.title')}>
      <Space wrap>
        <span>{t('many.ticked', { number: leases.length })}</span>
        {may('contracts.leases.write', drafts) && (
          <Button
            loading={submitting.pending}
            onClick={() => {
              submitting.submit(undefined);
            }}
          >
            {t('many.submit', { number: drafts.length })}
          </Button>
        )}
        {may('contracts.leases.approve', waiting) && (
          <Button
            type="primary"
            loading={approving.pending}
            onClick={() => {
              approving.submit(undefined);
            }}
          >
            {t('many.approve', { number: waiting.length })}
          </Button>
        )}
      </Space>
      <Refusal submission={submitting} />
      <Refusal submission={approving} />
    </div>
  );
}

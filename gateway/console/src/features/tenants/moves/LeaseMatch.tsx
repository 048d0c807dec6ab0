/** Who has a lease of the unit of a move-in: one click takes the tenant, and the lease's first day. */
import { useGet } from '@manor/web/api/read';
import { period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';

interface LeaseMatchProps {
  unitId: string;
  estateId: string;
  /** Who is chosen already. */
  customerId: string;
  onMatch: (match: { customer: string; date: string }) => void;
}

const IN_FORCE = ['LEASE_STATE_REVIEWED', 'LEASE_STATE_ACTIVE', 'LEASE_STATE_EXPIRING'];

export function LeaseMatch({ unitId, estateId, customerId, onMatch }: LeaseMatchProps) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const mayRead = useRights().holdsAt('contracts.leases.read', estateId);
  const { data } = useGet(
    '/v1/contracts/leases',
    { query: { companyId, unitId, pageSize: 20 } },
    { enabled: mayRead && unitId !== '' },
  );
  const found = (data?.leases ?? []).filter((one) => IN_FORCE.includes(one.state));
  return (
    <>
      {found.map((lease) => {
        const tenant = lease.terms.payers[0];
        return (
          tenant && (
            <Alert
              key={lease.leaseId}
              className="above"
              type={tenant.customerId === customerId ? 'success' : 'info'}
              showIcon
              title={t('move.leased', {
                number: lease.number,
                name: tenant.customerName,
                days: period(lease.terms.startDate, lease.terms.endDate),
              })}
              action={
                tenant.customerId !== customerId && (
                  <Button
                    size="small"
                    onClick={() => {
                      onMatch({ customer: tenant.customerId, date: lease.terms.startDate });
                    }}
                  >
                    {t('move.takeLease')}
                  </Button>
                )
              }
            />
          )
        );
      })}
    </>
  );
}

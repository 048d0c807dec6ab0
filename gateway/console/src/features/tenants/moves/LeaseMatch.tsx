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

export function LeaseMatch({ unitId, estateId, customerId, onMatch }: LeaseMatchProps) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const mayRead = useRights().holdsAt('tenants.occupancies.read', estateId);
  const { data } = useGet(
    '/v1/tenants/occupancies:moveInMatches',
    { query: { companyId, unitId } },
    { enabled: mayRead && unitId !== '' },
  );
  return (
    <>
      {(data?.matches ?? []).map((match) => (
        <Alert
          key={match.leaseId}
          className="above"
          type={match.customerId === customerId ? 'success' : 'info'}
          showIcon
          title={t('move.leased', {
            number: match.leaseNumber,
            name: match.customerName,
            days: period(match.startDate, match.endDate),
          })}
          action={
            match.customerId !== customerId && (
              <Button
                size="small"
                onClick={() => {
                  onMatch({ customer: match.customerId, date: match.startDate });
                }}
              >
                {t('move.takeLease')}
              </Button>
            )
          }
        />
      ))}
    </>
  );
}

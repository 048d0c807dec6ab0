/** What can be done with a lease where it stands, by whom: submit, review, change, end, renew. */
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import { leaseReasons } from '../reasons';
import { ChangeDialog } from './ChangeDialog';
import { IN_FORCE, type Lease } from './lease';
import { LeaseDialog } from './LeaseDialog';
import { TerminateDialog } from './TerminateDialog';

type Deed = 'edit' | 'submit' | 'delete' | 'approve' | 'refuse' | 'change' | 'terminate' | 'renew';

export function LeaseActions({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const [deed, setDeed] = useState<Deed>();
  const deeds = useDeeds(lease);
  const close = (): void => {
    setDeed(undefined);
  };
  return (
    <>
      {deeds.map((one, place) => (
        <Button
          key={one}
          type={place === deeds.length - 1 ? 'primary' : 'default'}
          onClick={() => {
            setDeed(one);
          }}
        >
          {t(`deed.${one}`)}
        </Button>
      ))}
      {deed && <Dialog deed={deed} lease={lease} onClose={close} />}
    </>
  );
}

/** The deeds in their order, the one that comes next at the end. */
function useDeeds(lease: Lease): Deed[] {
  const rights = useRights();
  const mayWrite = rights.holdsAt('contracts.leases.write', lease.estateId);
  const mayReview = rights.holdsAt('contracts.leases.approve', lease.estateId);
  const waits = lease.waiting !== 'AGREEMENT_KIND_UNSPECIFIED';
  if (waits) return mayReview ? ['refuse', 'approve'] : [];
  if (!mayWrite) return [];
  if (lease.state === 'LEASE_STATE_DRAFT') return ['delete', 'edit', 'submit'];
  if (!IN_FORCE.includes(lease.state)) return [];
  return ['terminate', 'change', ...(lease.successorId ? [] : (['renew'] as const))];
}

function Dialog({ deed, lease, onClose }: { deed: Deed; lease: Lease; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, leaseId, scheduleHash } = lease;
  const params = { path: { leaseId } };
  const shared = { title: t(`deed.${deed}`), onClose };
  switch (deed) {
    case 'submit':
      return (
        <ReasonDialog
          {...shared}
          send={(client) =>
            client.POST('/v1/contracts/leases/{leaseId}:submit', {
              params,
              body: { companyId, scheduleHash },
            })
          }
        >
          {t('submit.says')}
        </ReasonDialog>
      );
    case 'delete':
      return (
        <ReasonDialog
          {...shared}
          danger
          onDone={() => void navigate(scope.path('contracts/leases'))}
          send={(client) =>
            client.DELETE('/v1/contracts/leases/{leaseId}', { params: { ...params, query: { companyId } } })
          }
        >
          {t('delete.says', { number: lease.number })}
        </ReasonDialog>
      );
    case 'approve':
      return (
        <ReasonDialog
          {...shared}
          reason="optional"
          send={(client, reason) =>
            client.POST('/v1/contracts/leases/{leaseId}:approve', { params, body: { companyId, reason } })
          }
        >
          {t('approve.says')}
        </ReasonDialog>
      );
    case 'refuse':
      return (
        <ReasonDialog
          {...shared}
          danger
          reason="required"
          reasons={leaseReasons('refusal')}
          send={(client, reason) =>
            client.POST('/v1/contracts/leases/{leaseId}:refuse', { params, body: { companyId, reason } })
          }
        />
      );
    case 'edit':
      return <LeaseDialog draft={lease} onDone={onClose} onClose={onClose} />;
    case 'change':
      return <ChangeDialog lease={lease} onClose={onClose} />;
    case 'terminate':
      return <TerminateDialog lease={lease} onClose={onClose} />;
    case 'renew':
      return (
        <LeaseDialog
          renews={lease}
          onDone={(made) => {
            onClose();
            void navigate(scope.path(`contracts/leases/${made.leaseId}/schedule`));
          }}
          onClose={onClose}
        />
      );
  }
}

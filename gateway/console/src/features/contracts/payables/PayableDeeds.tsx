/** What can be done with a contract by which the company owes where it stands, by whom. */
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { PayableContract } from './payables';

type Deed = 'delete' | 'submit' | 'refuse' | 'approve' | 'end';

export function PayableDeeds({ made }: { made: PayableContract }) {
  const { t } = useTranslation('contracts');
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const mayWrite = rights.holdsAt('contracts.payables.write', made.estateId);
  const mayApprove = rights.holdsAt('contracts.payables.approve', made.estateId);
  const deeds: Partial<Record<PayableContract['state'], Deed[]>> = {
    PAYABLE_CONTRACT_STATE_DRAFT: mayWrite ? ['delete', 'submit'] : [],
    PAYABLE_CONTRACT_STATE_SUBMITTED: mayApprove ? ['refuse', 'approve'] : [],
    PAYABLE_CONTRACT_STATE_ACTIVE: mayApprove ? ['end'] : [],
  };
  return (
    <>
      {deeds[made.state]?.map((one) => (
        <Button
          key={one}
          type={one === 'submit' || one === 'approve' ? 'primary' : 'default'}
          onClick={() => {
            setDeed(one);
          }}
        >
          {t(`payableDeed.${one}`)}
        </Button>
      ))}
      {deed && (
        <Dialog
          deed={deed}
          made={made}
          onClose={() => {
            setDeed(undefined);
          }}
        />
      )}
    </>
  );
}

function Dialog({ deed, made, onClose }: { deed: Deed; made: PayableContract; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, contractId } = made;
  const params = { path: { contractId } };
  const shared = { title: t(`payableDeed.${deed}`), onClose };
  switch (deed) {
    case 'delete':
      return (
        <ReasonDialog
          {...shared}
          danger
          onDone={() => void navigate(scope.path('contracts/payables'))}
          send={(client) =>
            client.DELETE('/v1/contracts/payableContracts/{contractId}', {
              params: { ...params, query: { companyId } },
            })
          }
        />
      );
    case 'submit':
      return (
        <ReasonDialog
          {...shared}
          send={(client) =>
            client.POST('/v1/contracts/payableContracts/{contractId}:submit', {
              params,
              body: { companyId },
            })
          }
        />
      );
    case 'approve':
      return (
        <ReasonDialog
          {...shared}
          reason="optional"
          send={(client, reason) =>
            client.POST('/v1/contracts/payableContracts/{contractId}:approve', {
              params,
              body: { companyId, reason },
            })
          }
        />
      );
    case 'refuse':
      return (
        <ReasonDialog
          {...shared}
          danger
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/contracts/payableContracts/{contractId}:refuse', {
              params,
              body: { companyId, reason },
            })
          }
        />
      );
    case 'end':
      return (
        <Modal open title={shared.title} footer={null} onCancel={onClose}>
          <ResourceForm<{ endDate: string; reason: string }, PayableContract>
            fields={[
              { name: 'endDate', label: t('payable.lastDay'), kind: 'date', required: true },
              { name: 'reason', label: t('payable.why'), kind: 'text', most: 200, required: true },
            ]}
            send={(client, values) =>
              client.POST('/v1/contracts/payableContracts/{contractId}:end', {
                params,
                body: { companyId, ...values },
              })
            }
            onDone={onClose}
            onCancel={onClose}
          />
        </Modal>
      );
  }
}

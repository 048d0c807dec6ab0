/** What can be done with a prospect: note a step, reserve a unit, write the lease, change them, give them up. */
import type { Schemas } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { LeaseDialog } from '../leases/LeaseDialog';
import { leaseReasons } from '../reasons';
import { ReservationDialog } from '../units/ReservationDialog';
import { ProspectDialog } from './ProspectDialog';
import { STEPS_BY_HAND, type Prospect } from './prospects';

type Deed = 'lose' | 'edit' | 'reserve' | 'lease' | 'step';

export function ProspectDeeds({ prospect }: { prospect: Prospect }) {
  const { t } = useTranslation('contracts');
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const at = prospect.estateId;
  if (!rights.holdsAt('contracts.prospects.write', at) || prospect.state === 'PROSPECT_STATE_WON')
    return null;
  // Both are for a customer, whom the prospect names once they are one.
  const lets = prospect.customerId !== '' && rights.holdsAt('contracts.leases.write', at);
  const deeds: Deed[] = [
    ...(prospect.state === 'PROSPECT_STATE_LOST' ? [] : (['lose'] as const)),
    'edit',
    ...(lets ? (['reserve', 'lease'] as const) : []),
    'step',
  ];
  const close = (): void => {
    setDeed(undefined);
  };
  return (
    <>
      {deeds.map((one) => (
        <Button
          key={one}
          type={one === 'step' ? 'primary' : 'default'}
          onClick={() => {
            setDeed(one);
          }}
        >
          {t(`prospectDeed.${one}`)}
        </Button>
      ))}
      {deed && <Dialog deed={deed} prospect={prospect} onClose={close} />}
    </>
  );
}

interface Shown {
  deed: Deed;
  prospect: Prospect;
  onClose: () => void;
}

function Dialog({ deed, prospect, onClose }: Shown) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const navigate = useNavigate();
  switch (deed) {
    case 'edit':
      return <ProspectDialog prospect={prospect} onClose={onClose} />;
    case 'reserve':
      return <ReservationDialog prospect={prospect} onClose={onClose} />;
    case 'lease':
      return (
        <LeaseDialog
          prospect={prospect}
          onDone={(made) => {
            onClose();
            void navigate(scope.path(`contracts/leases/${made.leaseId}/schedule`));
          }}
          onClose={onClose}
        />
      );
    case 'step':
      return <StepDialog prospect={prospect} onClose={onClose} />;
    case 'lose':
      return (
        <ReasonDialog
          title={t('prospectDeed.lose')}
          reason="required"
          reasons={leaseReasons('prospect_loss')}
          danger
          onClose={onClose}
          send={(client, reason) =>
            client.POST('/v1/contracts/prospects/{prospectId}:lose', {
              params: { path: { prospectId: prospect.prospectId } },
              body: { companyId: prospect.companyId, reason },
            })
          }
        />
      );
  }
}

interface Values {
  step: Schemas['contracts.ProspectStep.sent'];
  nextDate?: string;
  nextStep?: string;
}

function StepDialog({ prospect, onClose }: Omit<Shown, 'deed'>) {
  const { t } = useTranslation('contracts');
  const { timeZone } = useScope();
  const { companyId, currencyCode: currency, prospectId } = prospect;
  const first = { kind: STEPS_BY_HAND[0], date: today(timeZone) };
  return (
    <Modal open width={640} title={t('prospectDeed.step')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Prospect>
        initial={{ step: first }}
        fields={[
          {
            name: 'step.kind',
            label: t('prospect.step'),
            kind: 'choice',
            required: true,
            options: STEPS_BY_HAND.map((value) => ({ value, label: t(`prospectStep.${value}`) })),
          },
          { name: 'step.date', label: t('prospect.date'), kind: 'date', required: true },
          {
            name: 'step.unitId',
            label: t('lease.unit'),
            kind: 'own',
            control: <UnitSelect estateId={prospect.estateId} />,
            help: t('prospect.unitHelp'),
          },
          { name: 'step.squareMetreMinor', label: t('prospect.offered'), kind: 'money', currency },
          { name: 'step.validUntil', label: t('prospect.validUntil'), kind: 'date' },
          { name: 'step.note', label: t('lease.note'), kind: 'textarea', most: 500 },
          { name: 'nextDate', label: t('prospect.nextDate'), kind: 'date' },
          { name: 'nextStep', label: t('prospect.nextStep'), kind: 'text', most: 200 },
        ]}
        send={(client, values) =>
          client.POST('/v1/contracts/prospects/{prospectId}:step', {
            params: { path: { prospectId } },
            body: { companyId, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** Charges somebody: a one-off fee item of a unit, or a period of one that the party to a contract pays. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useEstates, useFirstEstate } from '../../../parts/estates';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';

type Charge = Schemas['billing.Charge'];
type Typed = Pick<Charge, 'estateId' | 'feeItemId' | 'unitId' | 'amountMinor' | 'explanation'> &
  Partial<Pick<Charge, 'customerId' | 'startDate' | 'endDate' | 'dueDate' | 'reference'>>;

/** The fee items that nothing but people and other services charge. */
export function useChargedByHand() {
  const { items } = useFeeItems();
  const open = items.filter((one) => !one.inactive);
  return open.filter((one) => one.cycleMonths === 0 || one.payerRule === 'PAYER_RULE_CONTRACT_PARTY');
}

export function ChargeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { message } = App.useApp();
  const { companyId, currency } = useScope();
  const estates = useEstates();
  const first = useFirstEstate();
  const items = useChargedByHand();
  const [typed, setTyped] = useState<Partial<Typed>>({ estateId: first });
  const item = items.find((one) => one.feeItemId === typed.feeItemId);
  const fromContract = item?.payerRule === 'PAYER_RULE_CONTRACT_PARTY';
  const recurs = item !== undefined && item.cycleMonths > 0;
  const fields: Field[] = [
    { name: 'estateId', label: t('charges.estate'), kind: 'choice', options: estates, required: true },
    {
      name: 'unitId',
      label: t('receivables.unit'),
      kind: 'own',
      required: true,
      control: <UnitSelect estateId={typed.estateId ?? ''} />,
    },
    {
      name: 'feeItemId',
      label: t('receivables.feeItem'),
      kind: 'own',
      required: true,
      control: (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t('charges.noItems')}
          options={items.map((one) => ({ value: one.feeItemId, label: one.name }))}
        />
      ),
    },
    { name: 'amountMinor', label: t('receivables.amount'), kind: 'money', currency, required: true },
    {
      name: 'customerId',
      label: t('charges.payer'),
      kind: 'own',
      required: fromContract,
      help: fromContract ? '' : t('charges.payerHelp'),
      control: <CustomerSelect width="100%" />,
    },
    { name: 'dueDate', label: t('receivables.due'), kind: 'date', help: t('charges.dueHelp') },
    {
      name: 'startDate',
      label: t('charges.start'),
      kind: 'date',
      required: recurs,
      help: t('charges.startHelp'),
    },
    { name: 'endDate', label: t('charges.end'), kind: 'date', required: recurs },
    { name: 'explanation', label: t('charges.explanation'), kind: 'textarea', required: true, most: 200 },
    {
      name: 'reference',
      label: t('charges.reference'),
      kind: 'text',
      most: 100,
      help: t('charges.referenceHelp'),
    },
  ];
  return (
    <Modal open title={t('charges.new')} footer={null} width={720} onCancel={onClose}>
      <ResourceForm<Typed, Charge>
        fields={fields}
        initial={{ estateId: first }}
        submitLabel={t('charges.send')}
        onChange={setTyped}
        send={(client, values) => client.POST('/v1/billing/charges', { body: { ...values, companyId } })}
        onDone={(made) => {
          void message.success(
            t(made.state === 'CHARGE_STATE_WAITING' ? 'charges.waits' : 'charges.done', {
              unit: made.unitCode,
            }),
          );
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** A contract by which the company is to owe: a lease by its rent, or a supplier's contract by its plan. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { SupplierSelect } from '../../warehouse/suppliers/SupplierSelect';
import { PlanField } from './PlanField';
import { PAYABLE_KINDS, type PayableContract } from './payables';
import { UnitsField } from './UnitsField';

interface Values {
  payableContract: Schemas['contracts.PayableContract.sent'];
}

interface PayableDialogProps {
  onDone: (made: PayableContract) => void;
  onClose: () => void;
}

export function PayableDialog({ onDone, onClose }: PayableDialogProps) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId } = useScope();
  const [kind, setKind] = useState<(typeof PAYABLE_KINDS)[number]>('PAYABLE_KIND_INCOMING_LEASE');
  const fields = useFields(kind === 'PAYABLE_KIND_INCOMING_LEASE');
  return (
    <Modal open width={860} title={t('payable.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, PayableContract>
        fields={fields}
        initial={{ payableContract: FRESH }}
        onChange={({ payableContract }) => {
          setKind(payableContract.kind as (typeof PAYABLE_KINDS)[number]);
        }}
        send={(client, { payableContract }) =>
          client.POST('/v1/contracts/payableContracts', { body: { companyId, estateId, payableContract } })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

const FRESH: Values['payableContract'] = {
  kind: 'PAYABLE_KIND_INCOMING_LEASE',
  number: '',
  payeeName: '',
  subject: '',
  startDate: '',
  endDate: '',
  remindDays: 15,
};

function useFields(lease: boolean): Field[] {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, currency } = useScope();
  const mayPick = useRights().holdsAt('warehouse.suppliers.read', estateId);
  const at = 'payableContract';
  const shared: Field[] = [
    {
      name: `${at}.kind`,
      label: t('payable.kind'),
      kind: 'choice',
      required: true,
      options: PAYABLE_KINDS.map((value) => ({ value, label: t(`payableKind.${value}`) })),
    },
    { name: `${at}.number`, label: t('lease.number'), kind: 'text', most: 60, required: true },
    ...(lease || !mayPick
      ? []
      : [
          {
            name: `${at}.supplierId`,
            label: t('payable.supplier'),
            kind: 'own' as const,
            control: <SupplierSelect companyId={companyId} />,
          },
        ]),
    {
      name: `${at}.payeeName`,
      label: t('payable.payee'),
      kind: 'text',
      most: 100,
      ...(lease || !mayPick ? { required: true } : { help: t('payable.payeeOfSupplier') }),
    },
    { name: `${at}.subject`, label: t('payable.subject'), kind: 'text', most: 100, required: true },
    { name: `${at}.startDate`, label: t('lease.start'), kind: 'date', required: true },
    { name: `${at}.endDate`, label: t('lease.end'), kind: 'date', required: true },
    { name: `${at}.remindDays`, label: t('parking.remindDays'), kind: 'integer', least: 0, most: 366 },
  ];
  const ofLease: Field[] = [
    {
      name: `${at}.unitIds`,
      label: t('lease.units'),
      kind: 'own',
      required: true,
      control: <UnitsField estateId={estateId} />,
    },
    {
      name: `${at}.rent.monthlyPrice`,
      label: t('payable.monthly'),
      kind: 'decimal',
      places: 2,
      unit: currency,
      required: true,
    },
    { name: `${at}.rent.taxRate`, label: t('payable.taxRate'), kind: 'decimal', places: 4 },
    { name: `${at}.rent.cycleMonths`, label: t('payable.cycle'), kind: 'integer', least: 1, most: 12 },
    { name: `${at}.rent.dueDay`, label: t('payable.dueDay'), kind: 'integer', least: 0, most: 31 },
    { name: `${at}.rent.yearlyPercent`, label: t('payable.yearly'), kind: 'decimal', places: 2, unit: '%' },
    { name: `${at}.rent.rentFreeUntil`, label: t('payable.freeUntil'), kind: 'date' },
    { name: `${at}.discountPercent`, label: t('accounts.rate'), kind: 'decimal', places: 4, unit: '%' },
  ];
  const ofSupplier: Field[] = [
    {
      name: `${at}.lines`,
      label: t('payable.plan'),
      kind: 'own',
      required: true,
      control: <PlanField currency={currency} />,
    },
  ];
  const note: Field = { name: `${at}.note`, label: t('lease.note'), kind: 'textarea', most: 1000 };
  return [...shared, ...(lease ? ofLease : ofSupplier), note];
}

/** Writes a draft: one unit, its rent by the month, and how it is billed. What comes of it is shown before it is
 * submitted. */
import { useRights } from '@manor/web/session';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../billing/feeItems/feeItems';
import { CycleSelect } from './CycleSelect';
import type { Lease, SentTerms } from './lease';

interface Values {
  lease: { number: string; note?: string; terms: SentTerms };
}

/** Only what a contract's party pays is charged by a lease. */
const BY_CONTRACT = 'PAYER_RULE_CONTRACT_PARTY';
const KINDS = ['CHARGE_KIND_AMOUNT', 'CHARGE_KIND_AREA'] as const;
const MODES = ['MONTH_MODE_NATURAL', 'MONTH_MODE_CONTRACT'] as const;
const TIMINGS = ['PAYMENT_TIMING_ADVANCE', 'PAYMENT_TIMING_ARREARS'] as const;

interface Shown {
  /** The lease that it renews. */
  renews?: Lease;
  onDone: (lease: Lease) => void;
  onClose: () => void;
}

export function LeaseDialog({ renews, onDone, onClose }: Shown) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const { companyId } = scope;
  const estateId = renews?.estateId ?? scope.estateId;
  const fields = useFields(estateId);
  const before = renews?.terms;
  const charge = before?.charges[0];
  return (
    <Modal
      open
      width={760}
      title={t(renews ? 'lease.renew' : 'lease.new')}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {!rights.holdsIn('billing.fee_items.read', scope.nodeId) && (
        <Alert type="info" showIcon title={t('lease.itemsHidden')} style={{ marginBottom: 12 }} />
      )}
      <ResourceForm<Values, Lease>
        fields={fields}
        initial={{
          lease: {
            number: '',
            terms: {
              startDate: '',
              endDate: '',
              units: [{ unitId: before?.units[0]?.unitId ?? '', area: before?.units[0]?.area ?? '' }],
              payers: [{ customerId: before?.payers[0]?.customerId ?? '' }],
              charges: [
                {
                  feeItemCode: charge?.feeItemCode ?? '',
                  unitId: '',
                  kind: charge?.kind ?? 'CHARGE_KIND_AMOUNT',
                  price: charge?.price ?? '',
                },
              ],
              monthMode: before?.monthMode ?? 'MONTH_MODE_NATURAL',
              cycleMonths: before?.cycleMonths ?? 1,
              timing: before?.timing ?? 'PAYMENT_TIMING_ADVANCE',
              dueDay: before?.dueDay ?? 5,
            },
          },
        }}
        send={(client, values) =>
          client.POST('/v1/contracts/leases', {
            body: { companyId, estateId, lease: completed(values), predecessorId: renews?.leaseId ?? '' },
          })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** A lease of one unit: its rent is that unit's. Days that were left empty are not sent. */
function completed({ lease }: Values): Values['lease'] {
  const { terms, ...more } = lease;
  const [unit] = terms.units;
  const spells = (terms.rentFreeSpells ?? []).filter((one) => one.startDate && one.endDate);
  return {
    ...more,
    terms: {
      ...terms,
      charges: (terms.charges ?? []).map((one) => ({ ...one, unitId: unit?.unitId ?? '' })),
      rentFreeSpells: spells,
    },
  };
}

function useFields(estateId: string): Field[] {
  const { t } = useTranslation('contracts');
  const fees = useFeeItems();
  const rents = fees.items.filter((one) => one.payerRule === BY_CONTRACT && !one.inactive);
  const deposits = fees.items.filter((one) => one.category === 'FEE_CATEGORY_DEPOSIT' && !one.inactive);
  const coded = (items: typeof rents) => items.map(({ code, name }) => ({ value: code, label: name }));
  return [
    { name: 'lease.number', label: t('lease.number'), kind: 'text', required: true, most: 60 },
    {
      name: 'lease.terms.payers[0].customerId',
      label: t('lease.tenant'),
      kind: 'own',
      control: <CustomerSelect width="100%" />,
      required: true,
    },
    {
      name: 'lease.terms.units[0].unitId',
      label: t('lease.unit'),
      kind: 'own',
      control: <UnitSelect estateId={estateId} />,
      required: true,
    },
    {
      name: 'lease.terms.units[0].area',
      label: t('lease.area'),
      kind: 'decimal',
      places: 2,
      unit: 'm²',
      required: true,
    },
    { name: 'lease.terms.startDate', label: t('lease.start'), kind: 'date', required: true },
    { name: 'lease.terms.endDate', label: t('lease.end'), kind: 'date', required: true },
    { name: 'lease.terms.units[0].rentStartDate', label: t('lease.rentStart'), kind: 'date' },
    {
      name: 'lease.terms.charges[0].feeItemCode',
      label: t('lease.rentItem'),
      kind: 'choice',
      options: coded(rents),
      required: true,
      help: t('lease.rentItemHelp'),
    },
    {
      name: 'lease.terms.charges[0].kind',
      label: t('lease.priceOf'),
      kind: 'choice',
      options: KINDS.map((value) => ({ value, label: t(`chargeKind.${value}`) })),
      required: true,
    },
    {
      name: 'lease.terms.charges[0].price',
      label: t('lease.price'),
      kind: 'decimal',
      places: 6,
      required: true,
    },
    {
      name: 'lease.terms.monthMode',
      label: t('lease.monthMode'),
      kind: 'choice',
      options: MODES.map((value) => ({ value, label: t(`monthMode.${value}`) })),
      required: true,
    },
    {
      name: 'lease.terms.cycleMonths',
      label: t('lease.cycle'),
      kind: 'own',
      control: <CycleSelect />,
      required: true,
    },
    {
      name: 'lease.terms.timing',
      label: t('lease.timing'),
      kind: 'choice',
      options: TIMINGS.map((value) => ({ value, label: t(`timing.${value}`) })),
      required: true,
    },
    {
      name: 'lease.terms.dueDay',
      label: t('lease.dueDay'),
      kind: 'integer',
      least: 0,
      most: 31,
      help: t('lease.dueDayHelp'),
    },
    { name: 'lease.terms.rentFreeSpells[0].startDate', label: t('lease.freeFrom'), kind: 'date' },
    { name: 'lease.terms.rentFreeSpells[0].endDate', label: t('lease.freeTo'), kind: 'date' },
    {
      name: 'lease.terms.deposit.feeItemCode',
      label: t('lease.depositItem'),
      kind: 'choice',
      options: coded(deposits),
    },
    { name: 'lease.terms.deposit.months', label: t('lease.depositMonths'), kind: 'decimal', places: 2 },
    { name: 'lease.note', label: t('lease.note'), kind: 'textarea', most: 1000 },
  ];
}

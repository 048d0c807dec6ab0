/** Terms as somebody types them: when there is enough to compute a schedule, and what is sent then. */
import type { Schemas } from '@manor/web/api/client';
import { sent, type SentTerms, type Terms } from './lease';

type Item = Schemas['billing.FeeItem'];
/** What stands in a form while somebody types: anything may be missing. */
export type Typed<T> = T extends (infer Row)[]
  ? (Typed<Row> | undefined)[]
  : T extends object
    ? { [Name in keyof T]?: Typed<T[Name]> | undefined }
    : T;
type Charge = NonNullable<SentTerms['charges']>[number];

/** What a new lease begins with. */
export const NEW_TERMS = {
  units: [{}],
  charges: [{ kind: 'CHARGE_KIND_AREA' }],
  payers: [{ share: '1' }],
  monthMode: 'MONTH_MODE_NATURAL',
  cycleMonths: 1,
  timing: 'PAYMENT_TIMING_ADVANCE',
  dueDay: 5,
};

/** Terms as they were agreed, for a form: what is not said is not there. */
export function typed(terms: Terms): SentTerms {
  return pruned(sent(terms));
}

/** Whether nothing is missing that a schedule needs. */
export function complete(terms: Typed<SentTerms> | undefined): boolean {
  if (!terms?.startDate || !terms.endDate) return false;
  return (
    (terms.units ?? []).every((one) => one?.unitId && one.area) &&
    (terms.payers ?? []).every((one) => one?.customerId) &&
    (terms.charges ?? []).every((one) => one?.feeItemCode && one.unitId && one.kind && priced(one)) &&
    (terms.rentFreeSpells ?? []).every((one) => one?.startDate && one.endDate) &&
    (terms.repairDuties ?? []).every((one) => one?.category && one.bearer)
  );
}

function priced({ kind, price, steps, tiers }: Typed<Charge>): boolean {
  const known = (steps ?? []).every(
    (one) => one?.date && one.kind && (one.value ?? (one.baseIndex && one.newIndex)),
  );
  return (
    Boolean(price) && known && (kind !== 'CHARGE_KIND_TURNOVER' || (tiers ?? []).every((one) => one?.percent))
  );
}

/** What is sent: the tax rate is the fee item's, and fields of another kind of price are left out. */
export function completed(terms: SentTerms, items: Item[]): SentTerms {
  const { charges = [], ...more } = pruned(terms);
  return {
    ...more,
    charges: charges.map(({ tiers, steps = [], ...charge }) => ({
      ...charge,
      taxRate: items.find((one) => one.code === charge.feeItemCode)?.taxRate ?? charge.taxRate ?? '0',
      steps: steps.map((step) =>
        step.kind === 'STEP_KIND_INDEX'
          ? { ...step, value: '0' }
          : { date: step.date, kind: step.kind, value: step.value ?? '' },
      ),
      ...(charge.kind === 'CHARGE_KIND_TURNOVER' && tiers ? { tiers } : {}),
    })),
  };
}

/** Without what is empty: a field that was cleared says nothing. */
function pruned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(pruned) as T;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value)
    .filter(([name, one]) => one !== null && one !== '' && !(name === 'amountMinor' && one === '0'))
    .filter(([name, one]) => !(name === 'months' && Number(one) === 0))
    .map(([name, one]) => [name, pruned(one as unknown)]);
  return Object.fromEntries(said) as T;
}

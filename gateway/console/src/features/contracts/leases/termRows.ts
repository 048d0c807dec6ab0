/** What terms say, row by row in words, so that two of them can stand side by side. */
import { day, enumerated } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { SentTerms } from './lease';
import { useItemNames } from './useItemNames';

export interface TermRow {
  key: string;
  label: string;
  text: string;
}

/** Names of what terms know by ids alone. */
export interface Names {
  units: Record<string, string>;
  customers: Record<string, string>;
}

type Charge = NonNullable<SentTerms['charges']>[number];
type Step = NonNullable<Charge['steps']>[number];

/** @returns terms as rows; a rent or fee has one of its own, by its unit and its item. */
export function useTermRows(): (terms: SentTerms, names: Names) => TermRow[] {
  const { t } = useTranslation('contracts');
  const items = useItemNames();
  const stepped = (step: Step): string =>
    `${day(step.date)} ${t(`stepSays.${step.kind}`, {
      value: step.value ?? '',
      signed: signed(step.value ?? ''),
      from: step.baseIndex ?? '',
      to: step.newIndex ?? '',
    })}`;
  const tiered = (charge: Charge): string[] =>
    (charge.tiers ?? []).map((one) => `${one.upTo ? `≤ ${one.upTo}` : t('form.noEnd')}: ${one.percent} %`);
  const priced = (charge: Charge): string =>
    [
      `${charge.price} · ${t(`chargeKind.${charge.kind}`)}`,
      ...(charge.startDate ? [`${t('form.from')} ${day(charge.startDate)}`] : []),
      ...tiered(charge),
      ...(charge.steps ?? []).map(stepped),
    ].join('\n');
  return (terms, names) => {
    const unit = (id: string | undefined): string => (id ? (names.units[id] ?? id) : t('form.allUnits'));
    const { deposit } = terms;
    return [
      { key: 'days', label: t('lease.days'), text: `${day(terms.startDate)} – ${day(terms.endDate)}` },
      {
        key: 'payers',
        label: t('lease.tenant'),
        text: enumerated(terms.payers.map((one) => names.customers[one.customerId] ?? one.customerId)),
      },
      ...terms.units.map((one) => ({
        key: `unit ${one.unitId}`,
        label: `${t('lease.unit')} ${unit(one.unitId)}`,
        text: [
          `${one.area} m²`,
          ...(one.rentStartDate ? [`${t('lease.rentStart')} ${day(one.rentStartDate)}`] : []),
        ].join(' · '),
      })),
      ...(terms.charges ?? []).map((one, place) => ({
        key: `charge ${one.unitId} ${one.feeItemCode} ${String(place)}`,
        label: `${items.name(one.feeItemCode)} · ${unit(one.unitId)}`,
        text: priced(one),
      })),
      {
        key: 'free',
        label: t('lease.free'),
        text: (terms.rentFreeSpells ?? [])
          .map((one) => `${day(one.startDate)} – ${day(one.endDate)} ${unit(one.unitId)}`)
          .join('\n'),
      },
      {
        key: 'billing',
        label: t('lease.billing'),
        text: [
          t(`monthMode.${terms.monthMode}`),
          t('lease.months', { count: terms.cycleMonths }),
          t(`timing.${terms.timing}`),
          ...(terms.dueDay ? [t('lease.dueOn', { day: terms.dueDay })] : []),
          ...(terms.thirtyDayMonths ? [t('form.thirtyDayMonths')] : []),
          ...(terms.firstPaymentMonth ? [`${t('form.firstPaymentMonth')} ${terms.firstPaymentMonth}`] : []),
        ].join(' · '),
      },
      {
        key: 'deposit',
        label: t('lease.deposit'),
        text: deposit?.feeItemCode
          ? `${items.name(deposit.feeItemCode)} ${
              Number(deposit.months) ? t('lease.months', { count: Number(deposit.months) }) : ''
            }`
          : '',
      },
      {
        key: 'repairs',
        label: t('form.repairs'),
        text: (terms.repairDuties ?? []).map((one) => `${one.category}: ${one.bearer}`).join('\n'),
      },
    ];
  };
}

/** A change with its sign: 5 → +5. */
export function signed(value: string): string {
  return /^[1-9]|^0.*[1-9]/.test(value) ? `+${value}` : value;
}

/** The names that terms bring along. */
export function namesOf(terms: {
  units: { unitId: string; unitCode: string }[];
  payers: { customerId: string; customerName: string }[];
}): Names {
  return {
    units: Object.fromEntries(terms.units.map((one) => [one.unitId, one.unitCode])),
    customers: Object.fromEntries(terms.payers.map((one) => [one.customerId, one.customerName])),
  };
}

/** What meters measure, and the types of them that a company adds. */
import type { Schemas } from '@manor/web/api/client';
import { number } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../../parts/useDictionary';

export type MeterKind = Schemas['billing.MeterKind'];
export const METER_KINDS = [
  'METER_KIND_WATER',
  'METER_KIND_ELECTRICITY',
  'METER_KIND_GAS',
  'METER_KIND_HEATING',
  'METER_KIND_OTHER',
] as const;

// Heat meters count in kWh or in GJ, each by its make, and others in what they are for: no unit is better than a guess.
const UNITS: Partial<Record<MeterKind, string>> = {
  METER_KIND_WATER: 'm³',
  METER_KIND_ELECTRICITY: 'kWh',
  METER_KIND_GAS: 'm³',
};

/** A meter's value or usage with its unit of measure, where its kind has one. */
export function measured(value: string, kind: MeterKind): string {
  const unit = UNITS[kind];
  // Not broken between the two.
  return unit ? `${number(value)}\u00a0${unit}` : number(value);
}

interface MeterTypes {
  /** The company's types by code. */
  types: { value: string; label: string }[];
  /** Kinds, and the company's types with their kinds, as one list to choose from. */
  choices: { value: string; label: string }[];
  /** What a meter is called: its type, or its kind where it has none. */
  name: (meter: { kind: MeterKind; type: string }) => string;
}

export function useMeterTypes(): MeterTypes {
  const { t } = useTranslation('billing');
  const { options, name } = useDictionary('billing', 'meter_type');
  const kinds: MeterTypes['choices'] = METER_KINDS.map((value) => ({
    value,
    label: t(`meterKind.${value}`),
  }));
  const typed = options.map(({ value, label, kind }) => {
    const known = METER_KINDS.find((one) => one === `METER_KIND_${kind.toUpperCase()}`);
    return {
      value: `METER_KIND_${kind.toUpperCase()}/${value}`,
      label: known ? t('meters.typed', { type: label, kind: t(`meterKind.${known}`) }) : label,
    };
  });
  return {
    types: options,
    choices: [...kinds, ...typed],
    name: ({ kind, type }) => (type ? name(type) : t(`meterKind.${kind}`)),
  };
}

/** What was chosen of `choices`, as the API takes it. */
export function chosenType(choice: string): { kind: MeterKind; type: string } {
  const slash = choice.indexOf('/');
  const kind = slash < 0 ? choice : choice.slice(0, slash);
  return {
    kind: METER_KINDS.find((one) => one === kind) ?? 'METER_KIND_UNSPECIFIED',
    type: slash < 0 ? '' : choice.slice(slash + 1),
  };
}

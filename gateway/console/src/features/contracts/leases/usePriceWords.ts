/** How a price came about, in words: the step with what was before, its index values, ratio, cap and floor. */
import { money } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { signed } from './termRows';

/** In the order in which they are read. */
const FACTS = ['area', 'before', 'added', 'base_index', 'new_index', 'ratio'] as const;
const PERCENTS = ['floor', 'cap', 'percent'] as const;
/** These are amounts in minor units. */
const AMOUNTS = ['turnover', 'rent', 'minimum', 'agreed'] as const;
const STEPS = {
  new_price: 'STEP_KIND_NEW_PRICE',
  added: 'STEP_KIND_ADDED',
  percent: 'STEP_KIND_PERCENT',
  index: 'STEP_KIND_INDEX',
} as const;

/** @returns the facts of a price as a sentence; empty where there are none. */
export function usePriceWords(): (facts: Record<string, string>, currency: string) => string {
  const { t } = useTranslation('contracts');
  return (facts, currency) => {
    const step = STEPS[facts['step'] as keyof typeof STEPS] as (typeof STEPS)[keyof typeof STEPS] | undefined;
    return [
      ...(step ? [t(`stepKind.${step}`)] : []),
      ...FACTS.flatMap((name) => (facts[name] ? [`${t(`price.${name}`)} ${facts[name]}`] : [])),
      ...PERCENTS.flatMap((name) => {
        const value = facts[name];
        return value ? [t('price.changes', { what: t(`price.${name}`), value: signed(value) })] : [];
      }),
      ...AMOUNTS.flatMap((name) => {
        const minor = facts[name];
        return minor ? [`${t(`price.${name}`)} ${money(minor, currency)}`] : [];
      }),
      ...(facts['kept'] ? [t('price.kept')] : []),
    ].join(' · ');
  };
}

/** A line of a bill in words, the same for residents and staff: which price, how much of it, which days, what of it. */
import i18next from 'i18next';
import type { Schemas } from './api/client';
import { day, exponent, money, number, percent } from './format';

type Step = Schemas['billing.ExplanationStep'];

/** Minor units with a fraction as a decimal text of the currency: "1234.567" CNY → "12.34567". */
export function major(minor: string, currency: string): `${number}` {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(minor) ?? [];
  const digits = whole.padStart(exponent(currency) + 1, '0');
  const point = digits.length - exponent(currency);
  const fraction = `${digits.slice(point)}${part}`.replace(/0+$/, '');
  return `${sign}${digits.slice(0, point)}${fraction && `.${fraction}`}` as `${number}`;
}

/** The days that a step prices, as in "1 Oct 2026 – 15 Oct 2026 (15 of 31 days)". */
export function stepDays(step: Step): string {
  const span = `${day(step.startDate)} – ${day(step.endDate)}`;
  if (step.monthDays === 0) return span;
  // By months of 30 days a whole month may have 31 of them.
  if (isWholeMonth(step)) return `${span} ${i18next.t('web:explain.whole')}`;
  return `${span} ${i18next.t('web:explain.days', { days: step.days, monthDays: step.monthDays })}`;
}

function isWholeMonth({ startDate, endDate }: Step): boolean {
  const next = new Date(`${endDate}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return (
    startDate.endsWith('-01') && startDate.slice(0, 7) === endDate.slice(0, 7) && next.getUTCDate() === 1
  );
}

/** The sentences of a step, in the order in which it is calculated. */
export function stepSentences(step: Step, currency: string): string[] {
  const t = i18next.t;
  const tariff = t('web:explain.tariff', { date: day(step.tariffEffectiveDate) });
  const month = money(step.monthAmountMinor, currency);
  // A sample of a price that is not saved yet has no code.
  const said = step.tariffCode ? [tariff] : [];
  if (step.kind === 'TARIFF_KIND_FIXED') said.push(t('web:explain.fixed', { month }));
  else if (step.kind === 'TARIFF_KIND_AREA')
    said.push(t('web:explain.area', { price: number(step.price), area: number(step.quantity), month }));
  else if (step.kind === 'TARIFF_KIND_METERED')
    said.push(t('web:explain.metered', { price: number(step.price), usage: number(step.quantity) }));
  for (const tier of step.tiers) {
    const values = {
      upTo: tier.upTo && number(tier.upTo),
      quantity: number(tier.quantity),
      price: number(tier.price),
      amount: number(major(tier.amount, currency)),
    };
    said.push(tier.upTo ? t('web:explain.tier', values) : t('web:explain.lastTier', values));
  }
  if (step.shareBasisPoints > 0 && step.shareBasisPoints < 10_000)
    said.push(t('web:explain.share', { share: percent(step.shareBasisPoints / 10_000) }));
  if (step.monthDays > 0 && step.days < step.monthDays)
    said.push(t('web:explain.part', { days: step.days, monthDays: step.monthDays }));
  return said;
}

/** The reading that a charge bills, in words. */
export function readingSentences(reading: Schemas['billing.ExplainedReading']): string[] {
  const t = i18next.t;
  const values = {
    meter: reading.meterNumber,
    from: number(reading.startValue),
    to: number(reading.endValue),
    usage: number(reading.usage),
    multiplier: number(reading.multiplier),
    before: number(reading.usedBefore || '0'),
  };
  const said = [t('web:explain.reading', values)];
  if (Number(reading.multiplier) !== 1) said.push(t('web:explain.multiplier', values));
  if (Number(reading.usedBefore) > 0) said.push(t('web:explain.before', values));
  return said;
}

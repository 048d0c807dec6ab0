import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import type { Schemas } from './api/client';
import { major, readingSentences, stepSentences } from './explanation';
import chinese from './locales/zh-CN.json';

beforeAll(async () => {
  await i18next.init({ lng: 'zh-CN', resources: { 'zh-CN': { web: chinese } } });
});

const step = (values: Partial<Schemas['billing.ExplanationStep']>): Schemas['billing.ExplanationStep'] => ({
  startDate: '2026-03-29',
  endDate: '2026-03-31',
  days: 3,
  monthDays: 31,
  tariffId: '',
  tariffCode: 'P1',
  tariffEffectiveDate: '2025-01-01',
  kind: 'TARIFF_KIND_AREA',
  price: '2.5',
  quantity: '1200',
  monthAmountMinor: '300000',
  shareBasisPoints: 10000,
  unrounded: '29032.258',
  amountMinor: '29032',
  tiers: [],
  ...values,
});

it('minor units with a fraction keep every digit', () => {
  expect(major('1234.567', 'CNY')).toBe('12.34567');
  expect(major('5', 'CNY')).toBe('0.05');
  expect(major('-100', 'CNY')).toBe('-1');
  expect(major('7.5', 'JPY')).toBe('7.5');
  expect(major('90071992547409931', 'CNY')).toBe('900719925474099.31');
});

it('a part of a month says how many of its days', () => {
  expect(stepSentences(step({}), 'CNY')).toEqual([
    '按 2025年1月1日 起执行的收费标准',
    '2.5 × 1,200 平方米 = 每月 ¥3,000.00',
    '按 3 天计，当月共 31 天',
  ]);
});

it('a vacant unit says which share of the price it pays', () => {
  expect(stepSentences(step({ shareBasisPoints: 7000, days: 31 }), 'CNY')).toContain('空置，按 70% 收取');
});

it('tiers are told one by one', () => {
  const tiers = [
    { upTo: '180', quantity: '180', price: '5', amount: '90000' },
    { upTo: '', quantity: '20.5', price: '7', amount: '14350' },
  ];
  const said = stepSentences(step({ kind: 'TARIFF_KIND_TIERED', monthDays: 0, days: 0, tiers }), 'CNY');
  expect(said.slice(1)).toEqual(['180 以内：180 × 5 = 900', '超出部分：20.5 × 7 = 143.5']);
});

it('a reading tells its multiplier only where there is one', () => {
  const reading = {
    readingId: '1',
    meterNumber: 'W-7',
    startDate: '2026-02-28',
    endDate: '2026-03-31',
    startValue: '100',
    endValue: '112.5',
    multiplier: '1',
    usage: '12.5',
    usedBefore: '',
  };
  expect(readingSentences(reading)).toEqual(['表号 W-7：100 → 112.5，用量 12.5']);
  expect(readingSentences({ ...reading, multiplier: '10', usedBefore: '30' })).toEqual([
    '表号 W-7：100 → 112.5，用量 12.5',
    '倍率 10',
    '今年此前已用 30',
  ]);
});

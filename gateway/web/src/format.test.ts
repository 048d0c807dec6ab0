import i18next from 'i18next';
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  area,
  day,
  decimal,
  exponent,
  instant,
  minorUnits,
  moment,
  money,
  month,
  monthBefore,
  today,
} from './format';

beforeAll(async () => {
  await i18next.init({ lng: 'zh-CN', resources: {} });
});

describe('money', () => {
  it('keeps every digit of amounts that no float can hold', () => {
    expect(decimal('9007199254740993', 'CNY')).toBe('90071992547409.93');
    expect(money('9007199254740993', 'CNY')).toBe('¥90,071,992,547,409.93');
    expect(minorUnits('90,071,992,547,409.93', 'CNY')).toBe('9007199254740993');
  });

  it('has the digits of its currency', () => {
    expect([exponent('CNY'), exponent('JPY'), exponent('KWD'), exponent('IDR')]).toEqual([2, 0, 3, 2]);
    expect(money('993750', 'IDR')).toMatch(/9,937\.50$/);
    expect(minorUnits('10000.50', 'IDR')).toBe('1000050');
    expect(decimal('5', 'KWD')).toBe('0.005');
    expect(money('1234', 'JPY')).toMatch(/1,234$/);
  });

  it('has a sign that no other currency has', async () => {
    for (const language of ['zh-CN', 'en-US']) {
      await i18next.changeLanguage(language);
      expect(money('123456', 'CNY')).toBe('¥1,234.56');
      expect(money('-123456', 'SGD')).toBe('-S$1,234.56');
      expect(money('123456', 'USD')).toBe('US$1,234.56');
      expect(money('1234', 'JPY')).toMatch(/^JPY\s1,234$/);
    }
    await i18next.changeLanguage('zh-CN');
  });

  it('is negative in front', () => {
    expect(decimal('-5', 'CNY')).toBe('-0.05');
  });

  it('refuses what is no amount of the currency', () => {
    expect(minorUnits('1.005', 'CNY')).toBeUndefined();
    expect(minorUnits('12.3', 'JPY')).toBeUndefined();
    expect(minorUnits('twelve', 'CNY')).toBeUndefined();
    expect(minorUnits('', 'CNY')).toBeUndefined();
  });

  it('comes back from what was typed as what it was', () => {
    for (const minor of ['0', '1', '99', '100', '-1', '123456789012345']) {
      expect(minorUnits(decimal(minor, 'CNY'), 'CNY')).toBe(minor);
    }
  });
});

describe('times', () => {
  it('are those of the estate, not of the browser', () => {
    expect(moment('2026-03-28T16:30:00Z', 'Asia/Shanghai')).toContain('2026年3月29日');
    expect(moment('2026-03-28T16:30:00Z', 'Asia/Shanghai')).toContain('00:30');
  });

  it('typed by the clock of an estate are the same moment there', () => {
    expect(instant('2026-03-29T00:30', 'Asia/Shanghai')).toBe('2026-03-28T16:30:00.000Z');
    // New York put its clocks forward at 2:00 on 8 March 2026.
    expect(instant('2026-03-08T01:30', 'America/New_York')).toBe('2026-03-08T06:30:00.000Z');
    expect(instant('2026-03-08T03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('leave calendar days alone', () => {
    expect(day('2026-03-29')).toBe('2026年3月29日');
    expect(month('2026-03')).toBe('2026年3月');
    expect(today('Asia/Shanghai')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

it('areas are in square metres with two digits at most', () => {
  expect(area('1234.5')).toBe('1,234.5 m²');
});

test('the month before January is of the year before', () => {
  expect([monthBefore('2026-01'), monthBefore('2026-07')]).toEqual(['2025-12', '2026-06']);
});

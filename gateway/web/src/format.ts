/** Money, numbers, areas and times as people of the language write them. Money is never a float here. */
import places from './currencies.json';
import { language } from './i18n';

// To make a formatter takes longer than a hundred uses of it, and a table has one in every cell.
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once('n', options, () => new Intl.NumberFormat(language(), options));
}

/** English dates: 15 Oct 2026, and Oct 15, 2026 for a company that keeps its books in US dollars. */
let englishDates = 'en-GB';

/** Writes dates by a company's customs from now on.
 *
 * @param currency of its books; empty for none.
 */
export function datesOf(currency: string): void {
  englishDates = currency === 'USD' ? 'en-US' : 'en-GB';
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language() === 'zh-CN' ? 'zh-CN' : englishDates;
  return once('d', { ...options, locale }, () => new Intl.DateTimeFormat(locale, options));
}

function once<T extends Intl.NumberFormat | Intl.DateTimeFormat>(
  kind: string,
  options: object,
  make: () => T,
): T {
  const key = `${kind} ${language()} ${JSON.stringify(options)}`;
  let found = made.get(key) as T | undefined;
  if (!found) made.set(key, (found = make()));
  return found;
}

/** What stands between several things in one line. */
export function enumerationMark(): string {
  return language() === 'zh-CN' ? '、' : ', ';
}

/** Several things in one line, such as the names of estates. */
export function enumerated(texts: readonly (string | number)[]): string {
  return texts.join(enumerationMark());
}

/** Every currency that a company may keep its books in, by code. */
export const CURRENCIES = Object.keys(places);

/** How many digits a currency's minor unit has (ISO 4217), by the services' own table: 2 for CNY, 0 for JPY. */
export function exponent(currency: string): number {
  return (places as Record<string, number>)[currency] ?? 2;
}

/** A currency as people look for it: CNY Chinese Yuan. */
export function currencyName(currency: string): string {
  return `${currency} ${new Intl.DisplayNames(language(), { type: 'currency' }).of(currency) ?? ''}`;
}

/** Minor units as a decimal text that loses nothing: 123456 CNY → "1234.56". */
export function decimal(minor: string | bigint, currency: string): `${number}` {
  const value = BigInt(minor);
  const digits = exponent(currency);
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${value < 0n ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}` as `${number}`;
}

/** A bare $ or ¥ is the sign of many currencies, so each is written with a sign of its own, or else with its code. */
const SIGNS: Record<string, string> = {
  CNY: '¥',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  MOP: 'MOP$',
  SGD: 'S$',
  TWD: 'NT$',
  USD: 'US$',
};

/** An amount of minor units with its currency: ¥1,234.56, S$1,234.56, JPY 1,234. */
export function money(minor: string | bigint, currency: string): string {
  const sign = SIGNS[currency];
  return numbers({
    style: 'currency',
    currency,
    currencyDisplay: sign ? 'narrowSymbol' : 'code',
    // The browser has its own idea of the places of IDR, HUF and others.
    minimumFractionDigits: exponent(currency),
    maximumFractionDigits: exponent(currency),
  })
    .formatToParts(decimal(minor, currency))
    .map(({ type, value }) => (type === 'currency' ? (sign ?? value) : value))
    .join('');
}

/** A price, which may have more places than its currency: ¥2.80, S$0.1234. */
export function price(value: string, currency: string): string {
  const digits = { minimumFractionDigits: exponent(currency), maximumFractionDigits: 6 };
  return `${SIGNS[currency] ?? `${currency} `}${numbers(digits).format(value as `${number}`)}`;
}

/** What a person typed as minor units; undefined where it is no amount of that currency. */
export function minorUnits(typed: string, currency: string): string | undefined {
  const found = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(typed.replace(/[,，\s]/g, ''));
  const digits = exponent(currency);
  const part = found?.[3] ?? '';
  if (!found || part.length > digits) return undefined;
  return BigInt(`${found[1] ?? ''}${found[2] ?? ''}${part.padEnd(digits, '0')}`).toString();
}

/** A count or a decimal text. */
export function number(value: string | number | bigint, most = 6): string {
  return numbers({ maximumFractionDigits: most }).format(value as `${number}`);
}

/** An area in square metres. */
export function area(squareMetres: string | number): string {
  return `${number(squareMetres, 2)} m²`;
}

/** A share of one, such as 0.873, as a percentage. */
export function percent(share: number): string {
  return numbers({ style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** A calendar day such as 2026-03-29; it belongs to no time zone. */
export function day(date: string): string {
  if (!date) return '';
  return dates({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A month such as 2026-03. */
export function month(text: string): string {
  if (!text) return '';
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return dates(options).format(new Date(`${text}-01T00:00:00Z`));
}

/** 2026-01 → 2025-12. */
export function monthBefore(text: string): string {
  const before = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 2, 1));
  return before.toISOString().slice(0, 7);
}

/** What days something is for: whole months by their names, as in "October 2026", other spans by both days. */
export function period(from: string, to: string): string {
  if (!from || !to) return '';
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  if (!from.endsWith('-01') || next.getUTCDate() !== 1) return `${day(from)} – ${day(to)}`;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? month(first) : `${month(first)} – ${month(last)}`;
}

/** A moment, by the clock of an estate or company. */
export function moment(time: string | undefined, timeZone: string): string {
  if (!time) return '';
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return dates(options).format(new Date(time));
}

/** The moment at which a clock of an estate or company shows a time such as 2026-03-29T14:05, for the API. */
export function instant(shown: string, timeZone: string): string {
  const options = { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  const clock = new Intl.DateTimeFormat('sv-SE', options);
  const wanted = Date.parse(`${shown}Z`);
  const ahead = (at: number) => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at;
  // Once more, since the clock may be put forward or back in between.
  return new Date(wanted - ahead(wanted - ahead(wanted))).toISOString();
}

/** Today by the clock of an estate or company, such as 2026-03-29. */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
}

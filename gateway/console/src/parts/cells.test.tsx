import { expect, it } from 'vitest';
import { rowSaid, saidBy } from './cells';
import { MoneyText } from './MoneyText';
import { PersonName } from './PersonName';
import { StateTag } from './StateTag';
import { UnitLink } from './SubjectLink';

it('a cell is saved as what it says', () => {
  expect(saidBy('2026-10')).toBe('2026-10');
  expect(saidBy(<StateTag state="DONE">done</StateTag>)).toBe('done');
  expect(saidBy(<UnitLink unitId="u" code="1-0101" />)).toBe('1-0101');
  expect(saidBy(['', false, 'a', <b key="b"> b</b>])).toBe('a b');
  expect(saidBy(undefined)).toBe('');
});

it('an amount is a number in its own currency', () => {
  expect(saidBy(<MoneyText minor="-123450" currency="CNY" />)).toBe(-1234.5);
  expect(saidBy(<MoneyText minor={1250n} currency="JPY" />)).toBe(1250);
});

it('a person waits for a name', () => {
  expect(saidBy(<PersonName principalId="p" />)).toEqual({ person: 'p' });
});

it('a count is a number at the right, and a room whose code is one stays a text', () => {
  const column = (align?: 'right') => ({
    key: 'c',
    title: 'c',
    width: 1,
    render: (row: string) => row,
    ...(align ? { align } : {}),
  });
  expect(rowSaid([column('right')], '1,234')).toEqual([1234]);
  expect(rowSaid([column()], '101')).toEqual(['101']);
  expect(rowSaid([column('right')], '9 %')).toEqual(['9 %']);
});

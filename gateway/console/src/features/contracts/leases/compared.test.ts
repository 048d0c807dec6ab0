/** A change agreement shows what each bill comes to before and after it. */
import { expect, it } from 'vitest';
import { comparedLines } from './compared';
import type { Line } from './lease';
import { signed } from './termRows';

const LINE = {
  kind: 'LINE_KIND_CHARGE',
  state: 'LINE_STATE_APPROVED',
  unitId: 'u',
  feeItemCode: 'RENT',
  customerId: 'c',
  startDate: '2027-01-01',
  endDate: '2027-01-31',
  amountMinor: '300000',
  billedMinor: '0',
} as Line;

it('a bill that is not billed stands with both amounts, and one that stays is left out', () => {
  const kept = { ...LINE, startDate: '2027-02-01', endDate: '2027-02-28' };
  const found = comparedLines([LINE, kept], [{ ...LINE, amountMinor: '350000' }, kept], []);
  expect(found.map(({ before, after }) => [before, after])).toEqual([[300000n, 350000n]]);
});

it('what falls away and what comes new have one amount each', () => {
  const fresh = { ...LINE, startDate: '2027-03-01', endDate: '2027-03-31' };
  const found = comparedLines([LINE], [fresh], []);
  expect(found.map(({ before, after }) => [before, after])).toEqual([
    [300000n, undefined],
    [undefined, 300000n],
  ]);
});

it('billed days stand with what they cost and what they should, and their line is not counted twice', () => {
  const charged = { ...LINE, state: 'LINE_STATE_CHARGED' } as Line;
  const difference = {
    ...LINE,
    kind: 'LINE_KIND_DIFFERENCE',
    billedMinor: '300000',
    amountMinor: '-50000',
  } as Line;
  const found = comparedLines([charged], [], [difference]);
  expect(found.map(({ before, after, billed }) => [before, after, billed])).toEqual([
    [300000n, 250000n, true],
  ]);
});

it.each([
  ['5', '+5'],
  ['0.5', '+0.5'],
  ['-3', '-3'],
  ['0', '0'],
])('a change of %s is told as %s', (value, told) => {
  expect(signed(value)).toBe(told);
});

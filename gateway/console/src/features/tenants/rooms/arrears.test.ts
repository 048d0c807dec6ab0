import { describe, expect, it } from 'vitest';
import { lampOf, overdueOf, type UnitArrears } from './arrears';

const owed = (...debtors: [customerId: string, overdueMinor: string][]): UnitArrears => ({
  unitId: 'u',
  unitCode: '1-0101',
  itemCount: '1',
  openMinor: '300',
  overdueMinor: String(debtors.reduce((sum, [, minor]) => sum + Number(minor), 0)),
  oldestDueDate: '2026-10-10',
  debtors: debtors.map(([customerId, overdueMinor]) => ({
    customerId,
    customerName: customerId,
    openMinor: '300',
    overdueMinor,
  })),
});

describe('the lamp of a unit', () => {
  const there = { ownerId: 'new owner', tenantId: 'tenant' };
  it('stays with who owes: a new owner does not wear the debt of the one before', () => {
    expect(lampOf(owed(['old owner', '300'], ['new owner', '0']), there)).toBe('former');
  });
  it('is lit for whoever has the unit now', () => {
    expect(lampOf(owed(['old owner', '300'], ['tenant', '1']), there)).toBe('present');
    expect(lampOf(owed(['new owner', '5']), there)).toBe('present');
  });
  it('is dark where nothing was due before today', () => {
    expect(lampOf(owed(['new owner', '0']), there)).toBeUndefined();
    expect(lampOf(undefined, there)).toBeUndefined();
  });
});

describe('what is overdue in a building', () => {
  const units = new Map([
    ['u', owed(['owner', '300'])],
    ['v', owed(['owner', '0'])],
  ]);
  const sums = {
    currencyCode: 'CNY',
    receivableCount: '7',
    receivableMinor: '1000',
    paidMinor: '100',
    verifiedMinor: '0',
    outstandingMinor: '900',
  };
  it('is that of the units drawn where all are', () => {
    expect(overdueOf({ units, currency: 'CNY' }, true, undefined)).toEqual({
      minor: 300n,
      currency: 'CNY',
      count: 1,
      of: 'overdueUnits',
    });
  });
  it('is what its receivables add up to where the map is cut short', () => {
    expect(overdueOf({ units, currency: 'CNY' }, false, sums)).toEqual({
      minor: 900n,
      currency: 'CNY',
      count: 7,
      of: 'overdueItems',
    });
    expect(overdueOf({ units, currency: 'CNY' }, false, undefined)).toBeUndefined();
  });
});

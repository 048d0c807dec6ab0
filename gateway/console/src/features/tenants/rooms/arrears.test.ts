import { describe, expect, it } from 'vitest';
import { lampOf, type UnitArrears } from './arrears';

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

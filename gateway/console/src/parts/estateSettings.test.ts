/** Settings of an estate travel as a typed block per service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BLOCKS, packed, settingsOf } from './estateSettings';

const BILLING = 'type.googleapis.com/manor.billing.v1.EstateSettings';
const TENANTS = 'type.googleapis.com/manor.tenants.v1.EstateSettings';

it('a setting that is left out has its default', () => {
  expect(settingsOf(undefined, 'tenants')).toEqual({ moveOutMonthsBack: 1 });
  expect(settingsOf([{ '@type': TENANTS, moveOutMonthsBack: 0 }], 'tenants').moveOutMonthsBack).toBe(0);
});

it('what the form does not ask stays as it was read', () => {
  const read = [{ '@type': BILLING, thirtyDayMonths: true, settingOfTheNextRelease: 7 }];
  const [billing, tenants] = packed(read, [{ thirtyDayMonths: false }, { moveInStep: true }]);
  expect(billing).toEqual({
    '@type': BILLING,
    thirtyDayMonths: false,
    settingOfTheNextRelease: 7,
    vacancyRateBasisPoints: 10_000,
  });
  expect(tenants).toEqual({ '@type': TENANTS, moveInStep: true, moveOutMonthsBack: 1 });
});

it('an estate decides about its leases in a block of their service', () => {
  const [, , contracts] = packed([], [{}, {}, { approveLines: true, convertDays: 0 }]);
  expect(contracts).toEqual({
    '@type': 'type.googleapis.com/manor.contracts.v1.EstateSettings',
    approveLines: true,
    convertDays: 0,
    expiringDays: 60,
  });
});

it('an estate decides how many closed orders are followed up by a visit', () => {
  expect(settingsOf(undefined, 'workorders').followUpPercent).toBe(0);
  const [, , , workorders] = packed([], [{}, {}, {}, { followUpPercent: 10 }]);
  expect(workorders).toMatchObject({
    '@type': 'type.googleapis.com/manor.workorders.v1.EstateSettings',
    followUpPercent: 10,
    silentDays: 7,
  });
});

it.each(BLOCKS)('the block of %s is a message of its settings.proto', (service) => {
  const file = join(import.meta.dirname, `../../../../protos/manor/${service}/v1/settings.proto`);
  expect(readFileSync(file, 'utf8')).toContain('message EstateSettings {');
});

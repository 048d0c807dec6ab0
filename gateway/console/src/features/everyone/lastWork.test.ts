import { expect, test } from 'vitest';
import { latest, worksIn, type Deed } from './lastWork';

const deed = (service: string, action: string, hour: number, resource = 'things/1'): Deed => ({
  key: `${service} ${hour}`,
  service,
  action: `${service}.${action}`,
  resource,
  occurTime: `2026-11-30T0${hour}:00:00Z`,
  principalId: '',
  detail: '{}',
  hash: '',
  number: '0',
  companyId: '2',
  estateId: '0',
});

test('the newest of all services comes first, and no sign-in is work', () => {
  const billing = [deed('billing', 'start_run', 8), deed('billing', 'start_run', 3, 'things/2')];
  const identity = [deed('identity', 'sign_in', 9), deed('identity', 'create_staff', 7)];
  const told = latest([billing, identity], 2).map(({ action }) => action);
  expect(told).toEqual(['billing.start_run', 'identity.create_staff']);
});

test('what was done to one record over and over stands once', () => {
  const told = latest([[deed('billing', 'update_reading', 8), deed('billing', 'update_reading', 7)]], 8);
  expect(told.map(({ key }) => key)).toEqual(['billing 8']);
});

test('only services in which somebody changes something are asked', () => {
  const permissions = [
    { nodeId: '2', roleIds: [], permissions: ['billing.runs.read', 'payments.receipts.submit'] },
  ];
  expect(worksIn({ services: ['billing', 'payments', 'tenants'], permissions })).toEqual(['payments']);
});

import { expect, it } from 'vitest';
import { Rights, type Node, type Session } from './session';

const node = (nodeId: string, companyId: string, estateId: string): Node =>
  ({ nodeId, companyId, estateId, parentId: estateId === '0' ? '1' : companyId, groupId: '1' }) as Node;

const rights = (nodeId: string): Rights =>
  new Rights({
    groupId: '1',
    nodes: [node('2', '2', '0'), node('3', '2', '3'), node('4', '2', '4'), node('5', '5', '0')],
    permissions: [{ nodeId, roleIds: [], permissions: ['billing.runs.read'] }],
  } as unknown as Session);

it('a permission holds at its node and below', () => {
  const company = rights('2');
  expect(['1', '2', '3', '4', '5'].map((at) => company.holdsAt('billing.runs.read', at))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  const group = rights('1');
  expect(['1', '2', '3'].every((at) => group.holdsAt('billing.runs.read', at))).toBe(true);
});

it('a list can be opened wherever something of it may be seen', () => {
  const estate = rights('3');
  expect(['1', '2', '3', '4', '5'].map((at) => estate.holdsIn('billing.runs.read', at))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('another permission is another permission', () => {
  expect(rights('1').holdsAt('billing.runs.approve', '1')).toBe(false);
});

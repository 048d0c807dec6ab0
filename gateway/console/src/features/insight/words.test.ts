import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../scope';
import { figuresOf, nodeOf } from './words';

const node = { companyId: '2', timeZone: 'Asia/Singapore', currencyCode: 'SGD', parentId: '1', name: '' };
const company = { ...node, kind: 'NODE_KIND_COMPANY', nodeId: '2', estateId: '0' };
const estate = { ...node, kind: 'NODE_KIND_ESTATE', nodeId: '8', estateId: '8' };
const scopes = {
  group: scopeOf('1', '1', 'G', undefined),
  company: scopeOf('2', '1', 'G', company as never),
  estate: scopeOf('8', '1', 'G', estate as never),
};
const of = { companyName: 'C', estateName: '' };
const lines = {
  currency: { ...of, companyId: '0', estateId: '0' },
  company: { ...of, companyId: '2', estateId: '0' },
  estate: { ...of, companyId: '2', estateId: '8' },
  feeItem: { ...of, companyId: '2', estateId: '0', feeItemId: '7' },
};

describe('a line of figures opens the node that it is about', () => {
  it.each([
    ['group', 'currency', ''],
    ['group', 'company', '2'],
    ['group', 'estate', '8'],
    ['company', 'currency', '2'],
    ['company', 'estate', '8'],
    ['company', 'feeItem', '2'],
    ['estate', 'currency', '8'],
    ['estate', 'feeItem', '8'],
    ['estate', 'company', '8'],
  ] as const)('at a %s a line of %s: "%s"', (scope, line, expected) => {
    const where = scopes[scope];
    if (!where) throw new Error('no scope');
    expect(nodeOf(lines[line], where)).toBe(expected);
    if (expected === where.nodeId) expect(figuresOf(lines[line], where, 2026)).toBe('');
  });
});

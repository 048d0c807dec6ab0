import { describe, expect, it } from 'vitest';
import { chosen, deciderOf, moved, replaced, without, type Flow } from './rules';

const flow = (name: string): Flow => ({
  flowId: name,
  version: 1,
  subject: 'receipt',
  name,
  estateIds: [],
  departmentIds: [],
  steps: [],
});
const names = (flows: Flow[]): string => flows.map((one) => one.name).join('');

describe('flows in their order', () => {
  const flows = ['a', 'b', 'c'].map(flow);

  it('moves one a place earlier, and the first nowhere', () => {
    expect(names(moved(flows, 2))).toBe('acb');
    expect(names(moved(flows, 1))).toBe('bac');
    expect(names(moved(flows, 0))).toBe('abc');
  });

  it('replaces, adds and removes', () => {
    expect(names(replaced(flows, 1, flow('x')))).toBe('axc');
    expect(names(replaced(flows, 3, flow('x')))).toBe('abcx');
    expect(names(without(flows, 0))).toBe('bc');
  });
});

it('writes a decider as the value of a choice and back', () => {
  for (const [kind, id] of [
    ['APPROVAL_DECIDER_KIND_POST', '0190'],
    ['APPROVAL_DECIDER_KIND_HEAD', ''],
  ] as const) {
    expect(deciderOf(chosen({ kind, id }))).toEqual({ kind, id });
  }
  expect(chosen({ kind: 'APPROVAL_DECIDER_KIND_HEAD', id: '' })).toBe('HEAD|');
});

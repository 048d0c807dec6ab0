/** What of billing the first page names as waiting for its reader. */
import { expect, it, vi } from 'vitest';
import type { Scope } from '../../scope';
import { changes } from './day';

const answers = vi.hoisted(() => ({
  '/v1/billing/receivableChanges': {
    changes: ['1', '2', '3'].map((changeId) => ({
      changeId,
      receivableId: '9',
      reason: `reason ${changeId}`,
      amountMinor: '12000',
      currencyCode: 'CNY',
    })),
  },
  '/v1/{service}/todos': { todos: [{ approval: { resourceId: '2' } }] },
}));
vi.mock('@manor/web/api/client', () => ({
  api: { GET: (path: keyof typeof answers) => Promise.resolve(answers[path]) },
  take: (call: Promise<unknown>) => call,
}));

it("names the changes whose step is the reader's, and none that stands at somebody else's", async () => {
  const scope = { kind: 'company', companyId: '2', estateId: '0' } as unknown as Scope;
  expect(await changes(scope)).toEqual([
    {
      key: '2',
      page: 'billing/changes/9/2',
      text: 'reason 2',
      amount: { minor: '12000', currency: 'CNY' },
    },
  ]);
});

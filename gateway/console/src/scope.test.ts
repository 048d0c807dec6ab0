/** What another scope keeps of a page. */
import { expect, it } from 'vitest';
import { keptFilters } from './scope';

it('keeps filters that mean the same in another scope, and leaves records behind', () => {
  const kept = keptFilters(
    '?state=OPEN&dueTo=2026-11-29&customerId=0190&submittedBy=0191&orderBy=due_date+desc',
  );
  expect(kept).toBe('?state=OPEN&dueTo=2026-11-29&orderBy=due_date+desc');
  expect(keptFilters('?customerId=0190')).toBe('');
});

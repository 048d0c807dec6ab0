/** What the imports of billing answer: how many rows are good, and which are refused. */
import type { Source } from '@manor/web/api/read';
import type { OperationView } from '@manor/web/operations';
import type { Outcome, Refused } from '../../parts/ImportDialog';

export function outcome({ response }: OperationView): Outcome {
  return { good: Number(response['accepted'] ?? 0), refused: Number(response['refusedCount'] ?? 0) };
}

/** The rows that are refused, as a file. */
export function refusedFile({ response }: OperationView): string {
  const name = response['refusedFileName'];
  return typeof name === 'string' ? name : '';
}

/** The reply holds them, up to 1,000. */
export function refusals({ name, response }: OperationView): Source<Refused> {
  const refused = (response['refused'] ?? []) as (Omit<Refused, 'field'> & { column: string })[];
  return {
    key: [name, 'refused'],
    page: () =>
      Promise.resolve({
        rows: refused.map(({ column, ...fault }) => ({ ...fault, field: column })),
        next: '',
      }),
  };
}

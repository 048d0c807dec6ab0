/** Why the platform did not take an entry, in the reader's language. */
import { explained, Problem } from '@manor/web/api/problem';
import type { Refused } from '@manor/web/offline/database';

export function whyRefused({ code, status, detail }: Refused): string {
  return explained(new Problem({ type: '', title: '', status, detail, code, trace_id: '' }));
}

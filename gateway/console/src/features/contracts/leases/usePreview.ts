/** What terms come to, before anything is agreed: lines of days that are not billed, and differences of those that are. */
import { keyed, take, type Schemas } from '@manor/web/api/client';
import { useQuery } from '@tanstack/react-query';
import type { SentTerms } from './lease';

export type Preview = Schemas['contracts.PreviewScheduleResponse'];

interface Asked {
  companyId: string;
  estateId: string;
  terms: SentTerms;
  /** A lease that these terms would change. */
  leaseId?: string;
}

export function usePreview(asked: Asked, enabled = true) {
  return useQuery({
    queryKey: ['contracts', 'preview', asked],
    queryFn: () => take(keyed(crypto.randomUUID()).POST('/v1/contracts/leases:preview', { body: asked })),
    enabled,
    retry: false,
  });
}

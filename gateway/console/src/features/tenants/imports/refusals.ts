/** The refused rows of an import of units or customers. */
import { listing, type Source } from '@manor/web/api/read';
import type { Refused } from '../../../parts/ImportDialog';

export function refusals(companyId: string, importId: string): Source<Refused> {
  const source = listing('/v1/tenants/imports/{importId}/refusals', 'refusals', { companyId }, { importId });
  return {
    key: source.key,
    page: async (token, filters) => {
      const { rows, next } = await source.page(token, filters);
      return {
        rows: rows.map(({ rowNumber, column, reason, code, values }) => ({
          row: Number(rowNumber),
          field: column,
          message: reason,
          code,
          values,
        })),
        next,
      };
    },
  };
}

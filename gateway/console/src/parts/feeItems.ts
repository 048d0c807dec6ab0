/** The company's fee items, for names and choices. */
import { useGet } from '@manor/web/api/read';
import { useScope } from '../scope';

/** @returns the fee items by code, and the same as choices of a select. */
export function useFeeItems() {
  const { companyId } = useScope();
  const { data } = useGet('/v1/billing/feeItems', { query: { companyId, pageSize: 200 } });
  const items = data?.feeItems ?? [];
  return {
    items,
    choices: items.map((one) => ({ value: one.feeItemId, label: one.name })),
    name: (feeItemId: string): string => items.find((one) => one.feeItemId === feeItemId)?.name ?? feeItemId,
  };
}

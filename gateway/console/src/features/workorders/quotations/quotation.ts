/** What the pages of quotations share. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';

export type Quotation = Schemas['workorders.Quotation'];
export type PriceItem = Schemas['workorders.PriceItem'];

/** The company's price list. */
export function usePrices(companyId: string): PriceItem[] {
  return useAllRows(listing('/v1/workorders/priceItems', 'priceItems', { companyId })).rows;
}

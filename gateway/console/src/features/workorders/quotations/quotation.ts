/** What the pages of quotations share. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';

export type Quotation = Schemas['workorders.Quotation'];
export type PriceItem = Schemas['workorders.PriceItem'];

/** The name of something that has one in each language. */
export function useNamed(): (one: { nameZh: string; nameEn: string }) => string {
  const { i18n } = useTranslation();
  return (one) => (i18n.language.startsWith('zh') ? one.nameZh : one.nameEn);
}

/** The company's price list. */
export function usePrices(companyId: string): PriceItem[] {
  return useAllRows(listing('/v1/workorders/priceItems', 'priceItems', { companyId })).rows;
}

/** What residents' pages of work orders share. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';

export type Order = Schemas['workorders.Order'];
export type Quotation = Schemas['workorders.Quotation'];

/** The name of a category or of a price, in the reader's language. */
export function useNamed(): (one: { nameZh: string; nameEn: string }) => string {
  const { i18n } = useTranslation();
  return (one) => (i18n.language.startsWith('zh') ? one.nameZh : one.nameEn);
}

export const STATE_COLOURS: Partial<Record<Order['state'], 'primary' | 'success' | 'warning' | 'default'>> = {
  ORDER_STATE_WORKING: 'primary',
  ORDER_STATE_EN_ROUTE: 'primary',
  ORDER_STATE_WAITING: 'warning',
  ORDER_STATE_DONE: 'success',
  ORDER_STATE_VERIFIED: 'success',
};

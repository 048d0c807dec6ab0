/** What is bought, as the API says it. */
import type { Schemas } from '@manor/web/api/client';

export type Requisition = Schemas['warehouse.Requisition'];
export type QuotationRequest = Schemas['warehouse.QuotationRequest'];
export type PurchaseOrder = Schemas['warehouse.PurchaseOrder'];
export type PurchaseInvoice = Schemas['warehouse.PurchaseInvoice'];
export type Budget = Schemas['warehouse.Budget'];
export type ReorderProposal = Schemas['warehouse.ReorderProposal'];

export const REQUISITION_STATES = [
  'REQUISITION_STATE_WAITING',
  'REQUISITION_STATE_APPROVED',
  'REQUISITION_STATE_ORDERED',
  'REQUISITION_STATE_REFUSED',
  'REQUISITION_STATE_CANCELLED',
] as const satisfies Requisition['state'][];

export const REQUEST_STATES = [
  'QUOTATION_REQUEST_STATE_OPEN',
  'QUOTATION_REQUEST_STATE_AWARDED',
  'QUOTATION_REQUEST_STATE_CANCELLED',
] as const satisfies QuotationRequest['state'][];

export const ORDER_STATES = [
  'PURCHASE_ORDER_STATE_OPEN',
  'PURCHASE_ORDER_STATE_RECEIVED',
  'PURCHASE_ORDER_STATE_CLOSED',
  'PURCHASE_ORDER_STATE_CANCELLED',
] as const satisfies PurchaseOrder['state'][];

export const INVOICE_STATES = [
  'INVOICE_STATE_HELD',
  'INVOICE_STATE_MATCHED',
  'INVOICE_STATE_OWED',
  'INVOICE_STATE_PAID',
  'INVOICE_STATE_REFUSED',
  'INVOICE_STATE_CANCELLED',
] as const satisfies PurchaseInvoice['state'][];

/** Lines of a document as the rows of a grid: which material, and in what it is counted. */
export function gridLines(
  lines: { line: number; code: string; name: string; unit: string }[],
): { key: string; label: string }[] {
  return lines.map(({ line, code, name, unit }) => ({
    key: String(line),
    label: `${code} ${name} (${unit})`,
  }));
}

/** What is left of a quantity; both are decimals as text. */
export function left(whole: string, part: string): string {
  const rest = Number(whole) - Number(part);
  return String(Math.max(Math.round(rest * 1000) / 1000, 0));
}

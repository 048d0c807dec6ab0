/** Where figures lead: to the lists that they are made of. */
import { hasPage } from './feature';

function to(node: string, page: string, filters: Record<string, string>): string {
  if (!node || !hasPage(page)) return '';
  return `/${node}/${page}?${new URLSearchParams(filters).toString()}`;
}

/** The receivables that a figure is made of; empty where it is of several companies: the lines below it lead on. */
export function receivablesOf(node: string, filters: Record<string, string>): string {
  return to(node, 'billing/receivables', filters);
}

/** The receipts of a figure; empty as above. */
export function receiptsOf(node: string, filters: Record<string, string>): string {
  return to(node, 'payments/receipts', filters);
}

/** What open items hold of payments, as paid of a receivable or drawn of a prepayment; empty as above. */
export function allocationsOf(node: string, filters: Record<string, string>): string {
  return to(node, 'payments/allocations', filters);
}

/** The prepayments of a figure; empty as above. */
export function prepaymentsOf(node: string, filters: Record<string, string>): string {
  return to(node, 'payments/prepayments', filters);
}

/** What a customer owes, at the cashier's desk of the company. */
export function deskOf(node: string, customerId: string, filters: Record<string, string>): string {
  return hasPage('payments/desk') ? to(node, 'payments/desk', filters).replace('?', `/${customerId}?`) : '';
}

/** What the figures of a daily closing are made of. */
export function closingLinesOf(node: string, closingId: string, filters: Record<string, string>): string {
  const page = 'payments/closing-lines';
  return hasPage(page) ? to(node, page, filters).replace('?', `/${closingId}?`) : '';
}

/** The online orders of a figure; empty as above. */
export function ordersOf(node: string, filters: Record<string, string>): string {
  return to(node, 'payments/orders', filters);
}

/** The work orders of a figure; empty as above. */
export function workOrdersOf(node: string, filters: Record<string, string>): string {
  return to(node, 'workorders/orders', filters);
}

/** The levels of work orders below a company, or the statistics of one estate's; empty as above. */
export function levelsOf(node: string, level: string, filters: Record<string, string>): string {
  return level === 'company'
    ? to(node, 'insight/order-levels', filters)
    : to(node, 'workorders/statistics', {});
}

/** What is let below a company, or the rent roll of one estate; empty as above. */
export function leasingOf(node: string, level: string): string {
  return to(node, level === 'company' ? 'insight/leasing' : 'contracts/rentRoll', {});
}

/** The leases that the company takes and lets on, with the margin of each; empty as above. */
export function marginsOf(node: string): string {
  return to(node, 'contracts/margins', {});
}

/** The units of a figure; empty as above. */
export function unitsOf(node: string, filters: Record<string, string>): string {
  return to(node, 'tenants/units', filters);
}

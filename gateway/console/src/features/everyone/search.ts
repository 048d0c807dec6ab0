/** Looks for what was typed in the one box: units, customers, what they owe, receipts. One call a kind, over the scope. */
import { api, take, type Schemas } from '@manor/web/api/client';

export const SHOWN = 10;

export interface Found {
  units: Schemas['tenants.Unit'][];
  customers: Schemas['tenants.Customer'][];
  receivables: Schemas['billing.Receivable'][];
  receipts: Schemas['payments.Receipt'][];
}

export interface Asked {
  /** The scope as RPCs take it: the empty object for all of the group that the reader may see. */
  within: { companyId?: string; estateId?: string };
  text: string;
  /** Which kinds the reader may see. */
  may: { units: boolean; customers: boolean; receivables: boolean; receipts: boolean };
}

const PHONE = /^\+?[0-9-]{7,20}$/;
/** A year and a number: what is none is refused by the platform, and the rest of the search would be lost with it. */
const RECEIPT_NUMBER = /^\d{4}-\d{1,15}$/;

async function customersOf({ within, text, may }: Asked): Promise<Found['customers']> {
  if (!may.customers) return [];
  if (PHONE.test(text)) {
    // A phone is personal, so it goes in a body and never in an address.
    const body = { ...within, phone: text };
    return (await take(api.POST('/v1/tenants/customers:search', { body }))).customers;
  }
  const query = { ...within, query: text, pageSize: SHOWN };
  return (await take(api.GET('/v1/tenants/customers', { params: { query } }))).customers;
}

async function unitsOf({ within, text, may }: Asked): Promise<Found['units']> {
  if (!may.units) return [];
  const query = { ...within, code: text.slice(0, 60), pageSize: SHOWN };
  return (await take(api.GET('/v1/tenants/units', { params: { query } }))).units;
}

async function receiptsOf({ within, text, may }: Asked): Promise<Found['receipts']> {
  if (!may.receipts || !RECEIPT_NUMBER.test(text)) return [];
  const query = { ...within, number: text, pageSize: SHOWN };
  return (await take(api.GET('/v1/payments/receipts', { params: { query } }))).receipts;
}

/** What is open for the one unit or customer that was found. */
async function receivablesOf(
  { may }: Asked,
  units: Found['units'],
  customers: Found['customers'],
): Promise<Found['receivables']> {
  const [unit, otherUnit] = units;
  const [customer, otherCustomer] = customers;
  const whose =
    unit && !otherUnit && !customer
      ? { companyId: unit.companyId, unitId: unit.unitId }
      : customer && !otherCustomer
        ? { companyId: customer.companyId, customerId: customer.customerId }
        : undefined;
  if (!may.receivables || !whose) return [];
  const query = { openOnly: true, pageSize: SHOWN, ...whose };
  return (await take(api.GET('/v1/billing/receivables', { params: { query } }))).receivables;
}

/** What the scope has of it. */
export async function searched(asked: Asked): Promise<Found> {
  const [units, customers, receipts] = await Promise.all([
    unitsOf(asked),
    customersOf(asked),
    receiptsOf(asked),
  ]);
  return { units, customers, receipts, receivables: await receivablesOf(asked, units, customers) };
}

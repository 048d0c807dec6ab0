/** Finds customers by what somebody typed: a part of the name, the number's beginning, a phone or its last four digits. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { Problem } from '@manor/web/api/problem';

type Customer = Schemas['tenants.Customer'];

interface Within {
  companyId?: string | undefined;
  estateId?: string | undefined;
}

/** The digits of a text that may be a phone, or the last four of one; undefined where it is neither. */
export function phoneIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}().·/\p{Pd}]/gu, '');
  return /^(\+?\d{7,20}|\d{4})$/.test(plain) ? plain : undefined;
}

/** Customers in a scope, those of the phone first. */
export async function findCustomers(within: Within, text: string, pageSize: number): Promise<Customer[]> {
  const phone = phoneIn(text);
  const query = { ...within, query: text.slice(0, 200), pageSize };
  const [called, named] = await Promise.all([
    phone === undefined ? [] : byPhone(within, phone),
    take(api.GET('/v1/tenants/customers', { params: { query } })).then((answer) => answer.customers),
  ]);
  return [...called, ...named.filter((one) => !called.some((other) => other.customerId === one.customerId))];
}

/** A phone is personal, so it goes in a body and never in an address. Digits that are no phone are nobody's. */
async function byPhone(within: Within, phone: string): Promise<Customer[]> {
  try {
    return (await take(api.POST('/v1/tenants/customers:search', { body: { ...within, phone } }))).customers;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 400) return [];
    throw problem;
  }
}

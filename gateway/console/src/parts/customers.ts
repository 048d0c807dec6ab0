/** Finds customers by what somebody typed: a part of the name, the number's beginning, a phone or its last four digits,
 * or the whole number of a document. */
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

/** The number of an identity card (China's of 15 or 18 places, Singapore's) or a passport; undefined for what is none. */
export function identityIn(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
  return /^(\d{15}|\d{17}[\dX]|[A-Z]{1,2}\d{7,8}[A-Z]?)$/.test(plain) ? plain : undefined;
}

/** What is looked for in names and numbers of customers, which goes in an address: nothing where somebody typed what can
 * only be the number of an identity card. */
export function wordsIn(text: string): string | undefined {
  const card = /^(\d{15}|\d{17}[\dX]|[A-Z]\d{7}[A-Z])$/.test(identityIn(text) ?? '');
  return card ? undefined : text.slice(0, 200);
}

/** Customers in a scope, those of the phone or the document first. */
export async function findCustomers(within: Within, text: string, pageSize: number): Promise<Customer[]> {
  const phone = phoneIn(text);
  const identityNumber = identityIn(text);
  const words = wordsIn(text);
  const found = await Promise.all([
    phone === undefined ? [] : byNumber(within, { phone }),
    identityNumber === undefined ? [] : byNumber(within, { identityNumber }),
    words === undefined ? [] : byWords({ ...within, query: words, pageSize }),
  ]);
  return [...new Map(found.flat().map((one) => [one.customerId, one])).values()];
}

async function byWords(query: Within & { query: string; pageSize: number }): Promise<Customer[]> {
  return (await take(api.GET('/v1/tenants/customers', { params: { query } }))).customers;
}

/** Such a number is personal, so it goes in a body and never in an address. Digits that are none are nobody's. */
async function byNumber(
  within: Within,
  number: { phone: string } | { identityNumber: string },
): Promise<Customer[]> {
  try {
    return (await take(api.POST('/v1/tenants/customers:search', { body: { ...within, ...number } })))
      .customers;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 400) return [];
    throw problem;
  }
}

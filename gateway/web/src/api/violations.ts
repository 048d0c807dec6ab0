/** What is wrong with a field, in the reader's language, by the code that the platform gives. */
import i18next from 'i18next';
import type { components } from './gen/openapi';

/** A faulty field, as a problem document names it. */
export type Violation = NonNullable<components['schemas']['Problem']['errors']>[number];

/** What a sentence is made of: of a field's violation, or of a refused row of a file. */
export type Fault = Pick<Violation, 'message' | 'code' | 'values'>;

/** Where the words of a code may stand: those of all services are shared, and a feature has its service's own. */
function keysOf(code: string): string[] {
  const words = (i18next.getResourceBundle(i18next.language, 'words') ?? {}) as object;
  return [`web:violation.${code}`, ...Object.keys(words).map((name) => `words:${name}.violation.${code}`)];
}

/** The sentence of a fault; the platform's own where its code has no words here. */
export function faultSentence({ code, values, message }: Fault): string {
  const key = code && keysOf(code).find((one) => i18next.exists(one));
  // The codes come from the platform, so no type knows which have words.
  return key ? (i18next.t as unknown as (key: string, values: object) => string)(key, values) : message;
}

/** Loads the words of the services' codes; before a fault is shown. */
export async function loadFaultWords(): Promise<void> {
  await i18next.loadNamespaces('words');
}

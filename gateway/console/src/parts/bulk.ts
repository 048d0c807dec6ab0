/** Doing one thing to many rows: what they come to, and sending a call for each, a few at a time. */
import { keyed, take, type Client } from '@manor/web/api/client';
import { worthRetrying } from '@manor/web/api/problem';
import type { Reasons } from './ReasonText';

export interface Deed<Row> {
  label: string;
  /** Asks for one reason for all rows. */
  reason?: 'required' | 'optional';
  /** The reasons of the company that are offered. */
  reasons?: Reasons;
  danger?: boolean;
  /** Does it to one row. */
  send: (client: Client, row: Row, reason: string) => Promise<{ data?: unknown }>;
}

/** What can be done to many rows of a list. */
export interface Bulk<Row> {
  deeds: Deed<Row>[];
  /** Why nothing can be done to a row; undefined where it can. An empty reason needs no words, as for what is over. */
  not: (row: Row) => string | undefined;
  label: (row: Row) => string;
  amount: (row: Row) => Amount;
}

export interface Amount {
  minor: string;
  currency: string;
  /** What it is an amount of, where rows of one list mean other things by theirs: a waiver, an adjustment. */
  of?: string;
}

export interface Sum {
  of: string;
  currency: string;
  count: number;
  minor: bigint;
}

/** What rows come to, by what they are and by currency, which are never added; in the order of the rows. */
export function sumsOf(amounts: Amount[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { minor, currency, of = '' } of amounts) {
    const key = `${of} ${currency}`;
    const before = sums.get(key) ?? { of, currency, count: 0, minor: 0n };
    sums.set(key, { ...before, count: before.count + 1, minor: before.minor + BigInt(minor) });
  }
  return [...sums.values()];
}

/** What came of a row: an error where it was refused. */
export interface Outcome<Row> {
  row: Row;
  error?: unknown;
}

// More would not be quicker: each waits for the database, and other people work beside.
const AT_ONCE = 4;
const ATTEMPTS = 3;

/** Sends a call for each row, a few at a time; one that is refused stops no other.
 *
 * @param send with a client that carries a key of the row's own, so that a call whose answer was lost is done once.
 * @param told of each outcome as it comes.
 */
export async function sendEach<Row>(
  rows: Row[],
  send: (client: Client, row: Row) => Promise<{ data?: unknown }>,
  told: (outcome: Outcome<Row>) => void,
): Promise<void> {
  const waiting = [...rows];
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift())
      told(await outcomeOf(row, send));
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, rows.length) }, work));
}

async function outcomeOf<Row>(
  row: Row,
  send: (client: Client, row: Row) => Promise<{ data?: unknown }>,
): Promise<Outcome<Row>> {
  const client = keyed(crypto.randomUUID());
  for (let attempt = 1; ; attempt += 1) {
    try {
      await take(send(client, row));
      return { row };
    } catch (error) {
      if (attempt === ATTEMPTS || !worthRetrying(error)) return { row, error };
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** What a cell of a table says, for a file: an amount as a number, a person to be named, else its text. */
import { decimal } from '@manor/web/format';
import { isValidElement, type ReactNode } from 'react';
import type { LongColumn } from './LongTable';
import { MoneyText } from './MoneyText';
import { PersonName } from './PersonName';
import type { Saving } from './SaveRows';
import type { Cell } from './saving';

/** Somebody whose name is asked for before the file is written. */
export interface Person {
  person: string;
}
export type Said = Cell | Person;

interface Shown {
  minor?: string | bigint;
  currency?: string;
  principalId?: string;
  name?: unknown;
  code?: unknown;
  children?: ReactNode;
}

// As `number` writes it, in either language.
const COUNT = /^-?\d{1,3}(,\d{3})*(\.\d+)?$/;

/** What a node says; nothing where it is a part that only its drawing tells. */
export function saidBy(node: ReactNode): Said {
  if (typeof node === 'string' || typeof node === 'number') return node;
  if (Array.isArray(node)) {
    const said = node.map((one) => saidBy(one as ReactNode)).filter((one) => one !== '');
    return said.length === 1 && said[0] !== undefined
      ? said[0]
      : said
          .filter((one) => typeof one !== 'object')
          .join('')
          .trim();
  }
  if (!isValidElement(node)) return '';
  const { minor, currency, principalId, name, code, children } = node.props as Shown;
  if (node.type === MoneyText && minor !== undefined && currency !== undefined)
    return Number(decimal(minor, currency));
  if (node.type === PersonName && principalId !== undefined) return { person: principalId };
  const called = name ?? code;
  return typeof called === 'string' ? called : saidBy(children);
}

/** A row as its columns show it; what stands at the right and is a count is a number. */
export function rowSaid<Row>(columns: LongColumn<Row>[], row: Row): Said[] {
  return columns.map(({ align, render }) => {
    const said = saidBy(render(row));
    return align === 'right' && typeof said === 'string' && COUNT.test(said)
      ? Number(said.replaceAll(',', ''))
      : said;
  });
}

/** A list in a file: each column that has a head, as it shows its rows. */
export function asShown<Row>(columns: LongColumn<Row>[]): Saving<Row> {
  const titled = columns.filter(({ title }) => title !== '');
  return { heading: titled.map(({ title }) => title), lines: (row) => [rowSaid(titled, row)] };
}

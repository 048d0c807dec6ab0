/** Saves a list that the platform writes to no file: the page reads it whole, so far as a file holds it. */
import type { Source } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import type { Said } from './cells';
import { SaveButton } from './SaveButton';
import { saveSheet, type Cell, type SavedFormat } from './saving';
import { nameOf } from './staffNames';

/** So many rows at most: a longer list is saved in parts, by its filters. */
export const MOST = 10_000;

export interface Saving<Row> {
  heading: string[];
  /** What a row of the list is in the file: one line, or several. */
  lines: (row: Row) => Said[][];
}

interface SaveRowsProps<Row> {
  /** What the file is called, with the scope and the day behind it. */
  title: string;
  source: Source<Row>;
  filters: Record<string, string>;
  saving: Saving<Row>;
}

export function SaveRows<Row>({ title, source, filters, saving }: SaveRowsProps<Row>) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const scope = useScope();
  const save = async (format: SavedFormat): Promise<void> => {
    const read = await readRows(source, filters);
    const rows = await named(read.flatMap(saving.lines));
    await saveSheet(
      { heading: saving.heading, rows },
      format,
      `${title}-${scope.name}-${today(scope.timeZone)}`,
    );
    if (read.length >= MOST) void message.warning(t('exportCut', { most: MOST }));
  };
  return <SaveButton save={save} />;
}

/** The rows of a list, page after page. */
export async function readRows<Row>(source: Source<Row>, filters: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  let token = '';
  do {
    const page = await source.page(token, filters);
    rows.push(...page.rows);
    token = page.next;
  } while (token && rows.length < MOST);
  return rows.slice(0, MOST);
}

/** People by their names, or by their ids where the group knows them no more. */
export async function namesOf(ids: Iterable<string>): Promise<Map<string, string>> {
  const pairs = [...new Set(ids)]
    .filter((id) => id.length === 36)
    .map(async (id) => [id, (await nameOf(id)) ?? id] as const);
  return new Map(await Promise.all(pairs));
}

async function named(rows: Said[][]): Promise<Cell[][]> {
  const isPerson = (said: Said) => typeof said === 'object' && 'person' in said;
  const names = await namesOf(
    rows
      .flat()
      .filter(isPerson)
      .map(({ person }) => person),
  );
  return rows.map((row) =>
    row.map((said) => (isPerson(said) ? (names.get(said.person) ?? said.person) : said)),
  );
}

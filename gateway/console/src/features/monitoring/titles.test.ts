/** Whatever the dashboards' files call a panel has Chinese words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasWords } from './titles';

interface File {
  description: string;
  panels: { title: string; description?: string }[];
}

const FOLDER = join(import.meta.dirname, '../../../../../infra/dashboards/generated');
// A service may bring a dashboard of its own, whose words come with its pages.
const OURS = ['database', 'facts', 'money', 'overview', 'service'].map((name) => `${name}.json`);

it.each(readdirSync(FOLDER).filter((file) => OURS.includes(file)))('%s is said in Chinese', (file) => {
  const board = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as File;
  const said = [board.description, ...board.panels.flatMap((one) => [one.title, one.description ?? ''])];
  expect(board.panels.length).toBeGreaterThan(5);
  expect(said.filter((text) => !hasWords(text))).toEqual([]);
});

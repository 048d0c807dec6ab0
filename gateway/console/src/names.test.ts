/** The name of a customer or a unit is a link to their page wherever a page shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FEATURES = join(import.meta.dirname, 'features');
const NAME = String.raw`\w+\??\.(?:customerName|unitCode|ownerName|tenantName)`;
// A cell or a fact that is a bare name: the first cell of a list that opens its row is a button already.
const BARE = [
  new RegExp(String.raw`render: \([^)]*\) => ${NAME}\s*[,}]`, 'g'),
  new RegExp(String.raw`value: ${NAME}\s*[,}]`, 'g'),
  new RegExp(String.raw`<td>\s*\{${NAME}\}\s*</td>`, 'g'),
];
const OPENING = ["key: 'unit', title: t('receivables.unit')", "key: 'space', title: t('space.unit')"];

/** The bare names of a source, with what stands before them. */
function bare(source: string): string[] {
  return BARE.flatMap((pattern) => [...source.matchAll(pattern)])
    .filter((found) => {
      const before = source.slice(0, found.index).trimEnd().split('\n').at(-1) ?? '';
      return !OPENING.some((cell) => before.includes(cell));
    })
    .map(([text]) => text);
}

it('finds a name that is no link', () => {
  expect(bare("{ key: 'customer', render: (row) => row.customerName },")).toHaveLength(1);
  expect(bare('{ label: t(`a`), value: one.customerName },')).toHaveLength(1);
  expect(bare('<td>{meter.unitCode}</td>')).toHaveLength(1);
  expect(
    bare('render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,'),
  ).toEqual([]);
});

it('shows no customer or unit that cannot be opened', () => {
  const found = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => bare(readFileSync(join(FEATURES, file), 'utf8')).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

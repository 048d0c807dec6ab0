import { expect, it } from 'vitest';
import { widths } from './saving';

it('columns are as wide as what stands in them, and no wider than anybody reads', () => {
  const rows = [
    ['明珠花园管理处', 7],
    ['x'.repeat(300), 12_345],
  ];
  expect(widths({ heading: ['公司', 'Total'], rows })).toEqual([60, 8]);
  expect(widths({ heading: ['公司', 'Total'], rows: rows.slice(0, 1) })).toEqual([16, 8]);
  expect(widths({ heading: ['a'], rows: [] })).toEqual([8]);
});

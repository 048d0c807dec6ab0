import { expect, it } from 'vitest';
import { trimmed } from './componentSheet';

it('rules of components that the console has not are left out, and those of others stay', () => {
  const css = [
    '.ant-btn{a:b}',
    '.ant-tour{a:b}',
    '.ant-tour,.ant-table{a:b}',
    '.ant-listy{a:b}',
    '.ant-btn-rtl{a:b}',
    '@media (x){.ant-rate{a:b}}',
    '@keyframes spin{from{a:b}}',
  ];
  expect(trimmed(css.join(''))).toBe('.ant-btn{a:b}.ant-table{a:b}.ant-listy{a:b}@keyframes spin{from{a:b}}');
});

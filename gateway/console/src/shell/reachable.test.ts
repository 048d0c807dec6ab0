import { beforeEach, expect, test } from 'vitest';
import { makeReachable } from './reachable';

function box(inside: string, wide: boolean): HTMLElement {
  document.body.innerHTML = `<div class="ant-table-content" style="overflow-x: auto">${inside}</div>`;
  const [found] = document.body.children;
  if (!(found instanceof HTMLElement)) throw new Error('no box');
  Object.defineProperty(found, 'scrollWidth', { value: wide ? 900 : 300, configurable: true });
  Object.defineProperty(found, 'clientWidth', { value: 300 });
  return found;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test('a box that is wider than its window and holds nothing to press takes keys', () => {
  const found = box('<table><tr><td>1</td></tr></table>', true);
  makeReachable(document);
  expect(found.tabIndex).toBe(0);
});

test('a box takes none where something in it does, or nothing is hidden', () => {
  for (const found of [box('<a href="/1">1</a>', true), box('1', false)]) {
    makeReachable(document);
    expect(found.hasAttribute('tabindex')).toBe(false);
  }
});

test('a box that no longer scrolls takes no keys any more', () => {
  const found = box('1', true);
  makeReachable(document);
  Object.defineProperty(found, 'scrollWidth', { value: 300 });
  makeReachable(document);
  expect(found.hasAttribute('tabindex')).toBe(false);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { features, stem } from '../feature';
import { sectionsOf } from './guide';

const pages = [...new Set(features.flatMap((feature) => feature.pages).map(stem))];

function told(language: string): string[] {
  return features
    .flatMap(({ name }) => {
      const file = join(import.meta.dirname, `../features/${name}/guide.${language}.md`);
      return existsSync(file) ? sectionsOf(readFileSync(file, 'utf8')) : [];
    })
    .map(({ page, title, html }) => (title && html ? page : ''));
}

describe.each(['zh-CN', 'en-US'])('the guide in %s', (language) => {
  test('has a place for each page', () => {
    expect(pages.filter((page) => !told(language).includes(page))).toEqual([]);
  });

  test('tells of no page twice', () => {
    const sections = told(language);
    expect(sections.filter((page, index) => sections.indexOf(page) !== index)).toEqual([]);
  });
});

test('a section is a heading with its page, and what stands below', () => {
  expect(
    sectionsOf('## Meters {#billing/meters}\n\nTurn **it**.\n\n## Runs {#billing/runs}\n\nDone.\n'),
  ).toEqual([
    { title: 'Meters', page: 'billing/meters', html: '<p>Turn <strong>it</strong>.</p>\n' },
    { title: 'Runs', page: 'billing/runs', html: '<p>Done.</p>\n' },
  ]);
});

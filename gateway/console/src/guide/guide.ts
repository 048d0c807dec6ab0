/** The user's guide: a chapter a feature (`guide.<language>.md` in its folder), a section a page. */
import type { Language } from '@manor/web/i18n';
import { marked } from 'marked';
import { features } from '../feature';

export interface Section {
  /** The page that it is about, such as billing/receivables; its place in the address. */
  page: string;
  title: string;
  html: string;
}

const files = import.meta.glob<string>('../features/*/guide.*.md', { query: '?raw', import: 'default' });
const HEADING = /^## (.+) \{#([\w/-]+)\}$/m;

/** The sections of a chapter's text. Each begins with `## Receivables {#billing/receivables}`. */
export function sectionsOf(text: string): Section[] {
  const [, ...parts] = text.split(HEADING);
  return Array.from({ length: parts.length / 3 }, (_, index) => {
    const [title = '', page = '', body = ''] = parts.slice(3 * index, 3 * index + 3);
    return { page, title, html: marked.parse(body, { async: false }) };
  });
}

export interface Chapter {
  name: string;
  label: string;
  sections: Section[];
}

/** All chapters in a language, in the order of the menu. */
export async function chaptersIn(language: Language): Promise<Chapter[]> {
  const found = features.map(async ({ name, label }) => {
    const text = await files[`../features/${name}/guide.${language}.md`]?.();
    return { name, label: label[language], sections: sectionsOf(text ?? '') };
  });
  return (await Promise.all(found)).filter(({ sections }) => sections.length > 0);
}

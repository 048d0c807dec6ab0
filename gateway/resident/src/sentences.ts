/** Finds the sentences: this application's own, and those that both applications share. */
import type { ResourceLanguage } from 'i18next';

const found = {
  ...import.meta.glob<{ default: ResourceLanguage }>('./*.json'),
  ...import.meta.glob<{ default: ResourceLanguage }>('../../web/src/locales/*.json'),
};

/** The sentences of a namespace (`web` or `resident`) in a language. */
export async function sentences(language: string, namespace: string): Promise<ResourceLanguage> {
  const path = namespace === 'web' ? `../../web/src/locales/${language}.json` : `./${language}.json`;
  const load = found[path];
  if (!load) throw new Error(`there are no sentences at ${path}`);
  return (await load()).default;
}

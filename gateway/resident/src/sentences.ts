/** Finds the sentences: this application's own, and those that both applications share. */
import type { ResourceLanguage } from 'i18next';

type Loader = () => Promise<{ default: ResourceLanguage }>;
const files: Record<string, Loader> = {
  ...import.meta.glob<{ default: ResourceLanguage }>('./*.json'),
  ...import.meta.glob<{ default: ResourceLanguage }>('../../web/src/locales/*.json'),
};
/** What the services' codes mean is said beside their features in the console. */
const words: Record<string, Loader> = import.meta.glob<{ default: ResourceLanguage }>(
  '../../console/src/features/{billing,identity,payments,workorders}/words.*.json',
);

async function wordsOf(language: string): Promise<ResourceLanguage> {
  const found = Object.entries(words).filter(([path]) => path.endsWith(`/words.${language}.json`));
  const loaded = found.map(async ([path, load]) => [path.split('/').at(-2), (await load()).default] as const);
  return Object.fromEntries(await Promise.all(loaded)) as ResourceLanguage;
}

/** The sentences of a namespace (`web`, `words` or `resident`) in a language. */
export async function sentences(language: string, namespace: string): Promise<ResourceLanguage> {
  if (namespace === 'words') return wordsOf(language);
  const path = namespace === 'web' ? `../../web/src/locales/${language}.json` : `./${language}.json`;
  const load = files[path];
  if (!load) throw new Error(`there are no sentences at ${path}`);
  return (await load()).default;
}

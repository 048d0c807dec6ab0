/** Finds sentences: those of a feature (`features/<name>/<language>.json`), of the shell, the parts, both applications. */
import type { ResourceLanguage } from 'i18next';

type Loader = () => Promise<{ default: ResourceLanguage }>;
const files: Record<string, Loader> = {
  ...import.meta.glob<{ default: ResourceLanguage }>(['./features/*/*.json', '!./features/*/words.*.json']),
  ...import.meta.glob<{ default: ResourceLanguage }>('./{shell,parts}/*.json'),
  ...import.meta.glob<{ default: ResourceLanguage }>('../../web/src/locales/*.json'),
};
/** What each feature calls its service's permissions, operations and violations: the namespace `words`. */
const words: Record<string, Loader> = import.meta.glob<{ default: ResourceLanguage }>(
  './features/*/words.*.json',
);

async function wordsOf(language: string): Promise<ResourceLanguage> {
  const ending = `/words.${language}.json`;
  const features = Object.entries(words).filter(([path]) => path.endsWith(ending));
  const loaded = features.map(async ([path, load]) => [path.split('/')[2], (await load()).default] as const);
  return Object.fromEntries(await Promise.all(loaded)) as ResourceLanguage;
}

function pathOf(language: string, namespace: string): string {
  if (namespace === 'web') return `../../web/src/locales/${language}.json`;
  const folder = ['shell', 'parts'].includes(namespace) ? namespace : `features/${namespace}`;
  return `./${folder}/${language}.json`;
}

/** The sentences of a namespace in a language. */
export async function sentences(language: string, namespace: string): Promise<ResourceLanguage> {
  if (namespace === 'words') return wordsOf(language);
  const path = pathOf(language, namespace);
  const load = files[path];
  if (!load) throw new Error(`there are no sentences at ${path}`);
  return (await load()).default;
}

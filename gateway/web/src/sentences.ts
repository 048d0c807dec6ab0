/** Finds an application's sentences among the files that its build has found. */
import type { ResourceLanguage } from 'i18next';
import type { LoadSentences } from './i18n';

export type SentenceFiles = Record<string, () => Promise<{ default: ResourceLanguage }>>;

/**
 * @param files the files of sentences, by their paths.
 * @param words the features' words for their services' codes, by their paths.
 * @param path says where the sentences of a namespace stand in a language; `words` are found by themselves.
 */
export function sentencesOf(
  files: SentenceFiles,
  words: SentenceFiles,
  path: (language: string, namespace: string) => string,
): LoadSentences {
  const wordsOf = async (language: string): Promise<ResourceLanguage> => {
    const found = Object.entries(words).filter(([one]) => one.endsWith(`/words.${language}.json`));
    const loaded = found.map(async ([one, load]) => [one.split('/').at(-2), (await load()).default] as const);
    return Object.fromEntries(await Promise.all(loaded)) as ResourceLanguage;
  };
  return async (language, namespace) => {
    if (namespace === 'words') return wordsOf(language);
    const wanted = path(language, namespace);
    const load = files[wanted];
    if (!load) throw new Error(`there are no sentences at ${wanted}`);
    return (await load()).default;
  };
}

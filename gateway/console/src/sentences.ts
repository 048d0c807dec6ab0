/** Finds the sentences of a feature: `features/<name>/<language>.json`, those of the shell and parts, and the shared ones. */
import type { ResourceLanguage } from 'i18next';

type Loader = () => Promise<{ default: ResourceLanguage }>;
const found: Record<string, Loader> = {
  ...import.meta.glob<{ default: ResourceLanguage }>('./features/*/*.json'),
  ...import.meta.glob<{ default: ResourceLanguage }>('./{shell,parts}/*.json'),
  ...import.meta.glob<{ default: ResourceLanguage }>('../../web/src/locales/*.json'),
};

/** The sentences of a namespace in a language. */
export async function sentences(language: string, namespace: string): Promise<ResourceLanguage> {
  const path =
    namespace === 'web'
      ? `../../web/src/locales/${language}.json`
      : ['shell', 'parts'].includes(namespace)
        ? `./${namespace}/${language}.json`
        : `./features/${namespace}/${language}.json`;
  const load = found[path];
  if (!load) throw new Error(`there are no sentences at ${path}`);
  return (await load()).default;
}

/** Finds the sentences: this application's own, and those that all applications share. */
import { sentencesOf } from '@manor/web/sentences';

/** The sentences of a namespace (`web`, `words` or `resident`) in a language. */
export const sentences = sentencesOf(
  {
    ...import.meta.glob('./*.json'),
    ...import.meta.glob('../../web/src/locales/*.json'),
  } as Parameters<typeof sentencesOf>[0],
  // What the services' codes mean is said beside their features in the console.
  import.meta.glob(
    '../../console/src/features/{billing,identity,payments,workorders}/words.*.json',
  ) as Parameters<typeof sentencesOf>[1],
  (language, namespace) =>
    namespace === 'web' ? `../../web/src/locales/${language}.json` : `./${language}.json`,
);

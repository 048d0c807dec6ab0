/** Finds the sentences: this application's own, the console's of work orders, and those that all applications share. */
import { sentencesOf } from '@manor/web/sentences';

const PLACES: Record<string, string> = {
  web: '../../web/src/locales/',
  // States, moves and causes are called the same at the desk and on the phone.
  workorders: '../../console/src/features/workorders/',
};

/** The sentences of a namespace (`web`, `words`, `workorders` or `staff`) in a language. */
export const sentences = sentencesOf(
  {
    ...import.meta.glob('./*.json'),
    ...import.meta.glob('../../web/src/locales/*.json'),
    ...import.meta.glob('../../console/src/features/workorders/{zh-CN,en-US}.json'),
  } as Parameters<typeof sentencesOf>[0],
  import.meta.glob('../../console/src/features/{identity,workorders}/words.*.json') as Parameters<
    typeof sentencesOf
  >[1],
  (language, namespace) => `${PLACES[namespace] ?? './'}${language}.json`,
);

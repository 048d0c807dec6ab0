/** Two languages, switched without reload. Each feature has a file of sentences a language, loaded when it is opened. */
import i18next, { type BackendModule, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];
const REMEMBERED = 'manor-language';

/** A few words in both languages, for what must be known before a feature is loaded, such as a menu's label. */
export type Words = Record<Language, string>;

/** What was chosen here before, or what the browser prefers. */
export function preferred(): Language {
  const chosen = localStorage.getItem(REMEMBERED) ?? navigator.language;
  return chosen.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** Gives the sentences of a feature in a language. */
export type LoadSentences = (language: string, namespace: string) => Promise<ResourceLanguage>;

const started = new Promise<void>((resolve) => {
  i18next.on('initialized', () => {
    resolve();
  });
});

/** Has the sentences of a page here before it is drawn: one that waits for them is drawn twice, with a gap between. */
export async function prepared(namespace: string): Promise<void> {
  await started;
  await i18next.loadNamespaces(namespace);
}

/** Starts i18next.
 *
 * @param load finds sentences.
 * @param namespaces what every page says.
 */
export async function startI18n(load: LoadSentences, namespaces: readonly string[]): Promise<void> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, done) => {
      load(language, namespace).then(
        (found) => {
          done(null, found);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : String(error), false);
        },
      );
    },
  };
  // Every tab speaks the language that was chosen in one of them.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === REMEMBERED && newValue !== null) void i18next.changeLanguage(newValue);
  });
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  document.documentElement.lang = preferred();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferred(),
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      ns: ['web', ...namespaces],
      defaultNS: 'web',
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
}

/** The language now. */
export function language(): Language {
  return i18next.language as Language;
}

/** Changes the language of everything on the page, and remembers it. */
export async function speak(chosen: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, chosen);
  await i18next.changeLanguage(chosen);
}

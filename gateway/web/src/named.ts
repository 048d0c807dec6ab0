/** What has a name in each language is called by its reader's. */
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

export interface Named {
  nameZh: string;
  nameEn: string;
}

/** The name in the reader's language. */
export function named(one: Named): string {
  return i18next.language.startsWith('zh') ? one.nameZh : one.nameEn;
}

/** The same in a component, which is drawn again once another language is chosen. */
export function useNamed(): (one: Named) => string {
  useTranslation();
  return named;
}

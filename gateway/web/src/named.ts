import { useTranslation } from 'react-i18next';

/** The name of something that has one in each language, in the reader's. */
export function useNamed(): (one: { nameZh: string; nameEn: string }) => string {
  const { i18n } = useTranslation();
  return (one) => (i18n.language.startsWith('zh') ? one.nameZh : one.nameEn);
}

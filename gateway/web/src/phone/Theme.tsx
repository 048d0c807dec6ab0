/** antd-mobile's own words in the reader's language. */
import { language, type Language } from '@manor/web/i18n';
import { ConfigProvider } from 'antd-mobile';
import enUS from 'antd-mobile/es/locales/en-US';
import zhCN from 'antd-mobile/es/locales/zh-CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const WORDS: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, 'en-US': enUS };

/** Sets the look for everything inside. */
export function Theme({ children }: { children: ReactNode }) {
  useTranslation('web'); // renders anew when the language changes
  return <ConfigProvider locale={WORDS[language()]}>{children}</ConfigProvider>;
}

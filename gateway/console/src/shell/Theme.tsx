/** The console's look: calm, dense, readable; antd's own words and dates in the reader's language. */
import { language, type Language } from '@manor/web/i18n';
import { ConfigProvider, type ThemeConfig } from 'antd';
import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import dayjs from 'dayjs';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../appearance';
import { hasSheet } from '../sheet';
import { DARK, LIGHT } from './look';

/** antd's and dayjs's words; loaded when a language is first spoken. */
const locales: Record<Language, () => Promise<Locale>> = {
  'zh-CN': async () => {
    const { words } = await import('./locale.zh-CN');
    dayjs.locale('zh-cn');
    return words;
  },
  // Those of antd are in English until it is told of others, so they are there anyway.
  'en-US': () => {
    dayjs.locale('en');
    return Promise.resolve(english);
  },
};

const STATIC: ThemeConfig = { zeroRuntime: true, hashed: false };

/** The look, whose styles are computed only where the file of them is not there. */
function themed(look: ThemeConfig): ThemeConfig {
  return hasSheet() ? { ...look, ...STATIC } : look;
}

/** Sets the look for everything inside. */
export function Theme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const dark = useDark();
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let current = true;
    void locales[language()]().then((found) => {
      if (current) setLocale(found);
    });
    return () => {
      current = false;
    };
  }, [i18n.language]);
  // Where the words came later, everything inside would be made anew, and what was typed by then would be lost.
  if (!locale) return null;
  return (
    <ConfigProvider theme={themed(dark ? DARK : LIGHT)} locale={locale} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}

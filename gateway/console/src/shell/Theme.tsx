/** The console's look: calm, dense, readable; antd's own words and dates in the reader's language. */
import { language, type Language } from '@manor/web/i18n';
import { ConfigProvider, type ThemeConfig } from 'antd';
import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../appearance';
import { hasSheet } from '../sheet';
import { words as chinese } from './locale.zh-CN';
import { DARK, LIGHT } from './look';

/** antd's words, and what dayjs calls the language. */
const LOCALES: Record<Language, { antd: Locale; dayjs: string }> = {
  'zh-CN': { antd: chinese, dayjs: 'zh-cn' },
  'en-US': { antd: english, dayjs: 'en' },
};

const STATIC: ThemeConfig = { zeroRuntime: true, hashed: false };

/** The look, whose styles are computed only where the file of them is not there. */
function themed(look: ThemeConfig): ThemeConfig {
  return hasSheet() ? { ...look, ...STATIC } : look;
}

/** Sets the look for everything inside. */
export function Theme({ children }: { children: ReactNode }) {
  useTranslation(); // another language draws it anew
  const dark = useDark();
  const locale = LOCALES[language()];
  // Before anything inside writes a date.
  dayjs.locale(locale.dayjs);
  return (
    <ConfigProvider
      theme={themed(dark ? DARK : LIGHT)}
      locale={locale.antd}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}

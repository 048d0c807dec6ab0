/** The console's look: calm, dense, readable; antd's own words and dates in the reader's language. */
import { language, type Language } from '@manor/web/i18n';
import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import type { Locale } from 'antd/es/locale';
import dayjs from 'dayjs';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const look: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    colorPrimary: '#1d5b8f',
    colorLink: '#1d5b8f',
    // Darker under the pointer: antd's own is lighter, and too pale on a row that is marked.
    colorLinkHover: '#154567',
    colorError: '#b42318',
    colorSuccess: '#13693c',
    colorWarning: '#8a5a00',
    colorInfo: '#1d5b8f',
    // antd derives greyish grounds from dark colours; on these the words of tags and alerts stay readable.
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#f3c1bb',
    colorSuccessBg: '#e8f6ee',
    colorSuccessBorder: '#b4dfc6',
    colorWarningBg: '#fff5e0',
    colorWarningBorder: '#f0d59b',
    colorInfoBg: '#e8f1f9',
    colorInfoBorder: '#b9d4ea',
    colorText: '#1c2733',
    colorTextSecondary: '#4a5563',
    colorTextDescription: '#55606e',
    colorTextTertiary: '#55606e',
    colorTextPlaceholder: '#667080',
    colorTextQuaternary: '#667080',
    controlItemBgActive: '#e8f1f9',
    colorBgMask: 'rgb(20 35 50 / 28%)',
    borderRadius: 6,
    fontFamily: "'Inter','Segoe UI','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: {
      headerBg: '#f7f9fb',
      headerColor: '#4a5563',
      cellPaddingBlockSM: 7,
      rowHoverBg: '#f3f8fc',
      rowSelectedBg: '#e8f1f9',
      // What antd derives for a ticked row under the pointer is too dark for the links in it.
      rowSelectedHoverBg: '#dfecf7',
    },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
  },
};

/** antd's and dayjs's words; loaded when a language is first spoken. */
const locales: Record<Language, () => Promise<Locale>> = {
  'zh-CN': async () => {
    const [words] = await Promise.all([import('antd/es/locale/zh_CN'), import('dayjs/locale/zh-cn')]);
    dayjs.locale('zh-cn');
    return words.default;
  },
  'en-US': async () => {
    dayjs.locale('en');
    return (await import('antd/es/locale/en_US')).default;
  },
};

/** Sets the look for everything inside. */
export function Theme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
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
    <ConfigProvider theme={look} locale={locale} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}

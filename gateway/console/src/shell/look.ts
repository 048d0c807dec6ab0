/** antd's tokens, light and dark; what our own CSS uses stands in palette.css. */
import { theme, type ThemeConfig } from 'antd';

const SHARED: NonNullable<ThemeConfig['token']> = {
  borderRadius: 6,
  fontFamily: 'var(--letters)',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
};

const FORM = { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' };

export const LIGHT: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...SHARED,
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
    Form: FORM,
  },
};

/** What antd would derive darker from these as seeds: light colours, with dark words where they fill. */
const EXACT = {
  colorPrimary: '#86c0f0',
  colorPrimaryHover: '#a5d2f6',
  colorPrimaryActive: '#6fb0e6',
  colorPrimaryBg: '#1d3a54',
  colorPrimaryBgHover: '#254865',
  colorPrimaryBorder: '#3b6c95',
  colorLink: '#86c0f0',
  colorLinkHover: '#b3daf8',
  colorLinkActive: '#6fb0e6',
  colorError: '#ff9d92',
  colorErrorText: '#ff9d92',
  colorErrorHover: '#ffb5ac',
  colorErrorBg: '#3a1d1d',
  colorErrorBorder: '#7a3a36',
  colorSuccess: '#74cf9b',
  colorSuccessText: '#74cf9b',
  colorSuccessBg: '#15301f',
  colorSuccessBorder: '#2f6b49',
  colorWarning: '#e9c46a',
  colorWarningText: '#e9c46a',
  colorWarningBg: '#352a12',
  colorWarningBorder: '#7a5f22',
  colorInfo: '#86c0f0',
  colorInfoText: '#86c0f0',
  colorInfoBg: '#1a3147',
  colorInfoBorder: '#34618a',
  colorBgLayout: '#0f151c',
  colorBgContainer: '#17202a',
  colorBgElevated: '#1e2934',
  colorBorder: '#4a5a6b',
  colorBorderSecondary: '#2c3947',
  // A tip is the other way round: the words that stand on what is filled are dark.
  colorBgSpotlight: '#dfe7ee',
};

export const DARK: ThemeConfig = {
  algorithm: [theme.darkAlgorithm, (_, map) => ({ ...(map ?? theme.darkAlgorithm(_)), ...EXACT })],
  token: {
    ...SHARED,
    colorTextLightSolid: '#0c141c',
    colorText: '#e4eaf0',
    colorTextSecondary: '#bcc7d2',
    colorTextDescription: '#aab6c2',
    colorTextTertiary: '#aab6c2',
    colorTextPlaceholder: '#96a3b0',
    colorTextQuaternary: '#96a3b0',
    controlItemBgActive: '#1d3a54',
    colorBgMask: 'rgb(0 0 0 / 55%)',
  },
  components: {
    Table: {
      headerBg: '#1d2833',
      headerColor: '#bcc7d2',
      cellPaddingBlockSM: 7,
      rowHoverBg: '#1d2833',
      rowSelectedBg: '#1d3a54',
      rowSelectedHoverBg: '#234562',
    },
    Form: FORM,
  },
};

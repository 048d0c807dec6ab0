import { expect, it } from 'vitest';
import { opensWallet, walletLink } from './wallet';

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36';
const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36';
const IN_WECHAT = `${SAFARI} MicroMessenger/8.0.61(0x18003d2c) NetType/WIFI Language/zh_CN`;

it.each([
  [SAFARI, true],
  [ANDROID, true],
  [DESKTOP, false],
  [IN_WECHAT, false],
])('a browser on a phone opens the wallet, one within WeChat or on a desk shows a code', (agent, opens) => {
  expect(opensWallet(agent)).toBe(opens);
});

it('the wallet is told where to come back to', () => {
  expect(walletLink('https://wx.example/m?prepay_id=1&package=2', 'https://manor.example/app/orders/7')).toBe(
    'https://wx.example/m?prepay_id=1&package=2&redirect_url=https%3A%2F%2Fmanor.example%2Fapp%2Forders%2F7',
  );
});

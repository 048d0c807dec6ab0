/** Whether the wallet is on the device that shows the page. */

const PHONE = /Android|iPhone|iPad|HarmonyOS/;
/** WeChat's own browser takes no order that was made for another browser to open (H5支付 opens WeChat from outside). */
const WITHIN_WALLET = /MicroMessenger/;

/** A phone's browser opens its wallet; any other shows a code to scan. */
export function opensWallet(agent: string = navigator.userAgent): boolean {
  return PHONE.test(agent) && !withinWallet(agent);
}

/** Whether the page stands in WeChat's own browser. */
export function withinWallet(agent: string = navigator.userAgent): boolean {
  return WITHIN_WALLET.test(agent);
}

/** The address that opens the wallet, and comes back to a page of ours. */
export function walletLink(walletUrl: string, back: string = window.location.href): string {
  return `${walletUrl}&redirect_url=${encodeURIComponent(back)}`;
}

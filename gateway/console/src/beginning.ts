/** Where somebody begins, which is known before what they then see is loaded. */
import type { Session } from '@manor/web/session';
import { signInAddress } from './shell/signInAddress';

export const BASE = '/console';

/** Where somebody begins: whoever is not signed in begins there, and loads nothing of the page that they asked for.
 *
 * @param session null for nobody.
 * @param address within the application, with its search.
 */
export function beginning(session: Session | null | undefined, address: string): string {
  if (session !== null || /^\/(?:sign-in|guide)(?:[/?]|$)/.test(address)) return address;
  return signInAddress(address);
}

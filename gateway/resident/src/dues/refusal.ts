/** Why a payment was refused, in words for who pays; the platform's own sentences are for staff. */
import { explained, Problem } from '@manor/web/api/problem';
import i18next from 'i18next';

export function refusal(error: unknown): string {
  switch (error instanceof Problem ? error.code : '') {
    case 'CURRENCY_NOT_SUPPORTED':
    case 'NO_CHANNEL_ACCOUNT':
      return i18next.t('resident:dues.elsewhere');
    case 'ITEM_HELD_BY_ORDER':
      return i18next.t('resident:dues.refused.held');
    case 'NOTHING_TO_PAY':
      return i18next.t('resident:dues.refused.paid');
    default:
      return explained(error);
  }
}

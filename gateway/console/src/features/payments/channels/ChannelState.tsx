/** Whether an account takes new orders. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../parts/StateTag';

export function ChannelState({ account }: { account: Schemas['payments.ChannelAccount'] }) {
  const { t } = useTranslation('payments');
  return account.disabled ? (
    <StateTag state="DISABLED">{t('channels.disabled')}</StateTag>
  ) : (
    <StateTag state="ACTIVE">{t('channels.active')}</StateTag>
  );
}

/** The fields that name an account's keys: serial numbers, and names of secrets on the server. */
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';

const KEYS = [
  'certificateSerialNo',
  'privateKeySecret',
  'certificateSecret',
  'apiKeySecret',
  'platformKeyId',
  'platformKeySecret',
] as const;

export function useKeyFields(): Field[] {
  const { t } = useTranslation('payments');
  return KEYS.map((name) => ({ name, label: t(`channels.key.${name}`), kind: 'text', most: 100 }));
}

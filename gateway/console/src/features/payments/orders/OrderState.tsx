/** How far an online order is. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type State = Schemas['payments.OrderState'];
export const ORDER_STATES = [
  'ORDER_STATE_CREATED',
  'ORDER_STATE_PLACING',
  'ORDER_STATE_PLACED',
  'ORDER_STATE_PAID',
  'ORDER_STATE_CLOSING',
  'ORDER_STATE_CLOSED',
  'ORDER_STATE_FAILED',
  'ORDER_STATE_UNRESOLVED',
] as const;
const COLOURS: Partial<Record<State, string>> = {
  ORDER_STATE_PLACED: 'processing',
  ORDER_STATE_PAID: 'success',
  ORDER_STATE_FAILED: 'error',
  ORDER_STATE_UNRESOLVED: 'warning',
};

export function OrderState({ state }: { state: State }) {
  const { t } = useTranslation('payments');
  return <Tag color={COLOURS[state] ?? 'default'}>{t(`orderState.${state}`)}</Tag>;
}

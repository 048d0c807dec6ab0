/** Where a receivable stands. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type State = Schemas['billing.ReceivableState'];
const COLOURS: Partial<Record<State, string>> = {
  RECEIVABLE_STATE_OPEN: 'error',
  RECEIVABLE_STATE_PARTLY_PAID: 'warning',
  RECEIVABLE_STATE_PAID: 'success',
};

export function ReceivableState({ state }: { state: State }) {
  const { t } = useTranslation('billing');
  return <Tag color={COLOURS[state] ?? 'default'}>{t(`receivableState.${state}`)}</Tag>;
}

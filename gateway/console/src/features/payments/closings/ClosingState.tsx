/** How far a daily closing is. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type State = Schemas['payments.DailyClosingState'];
const COLOURS: Partial<Record<State, string>> = {
  DAILY_CLOSING_STATE_SUBMITTED: 'processing',
  DAILY_CLOSING_STATE_CONFIRMED: 'success',
  DAILY_CLOSING_STATE_REFUSED: 'error',
};

export function ClosingState({ state }: { state: State }) {
  const { t } = useTranslation('payments');
  return <Tag color={COLOURS[state] ?? 'default'}>{t(`closingState.${state}`)}</Tag>;
}

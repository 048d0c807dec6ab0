/** Where a change of a receivable stands. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type State = Schemas['billing.ChangeState'];
const COLOURS: Partial<Record<State, string>> = {
  CHANGE_STATE_WAITING: 'processing',
  CHANGE_STATE_APPROVED: 'success',
};

export function ChangeState({ state }: { state: State }) {
  const { t } = useTranslation('billing');
  return <Tag color={COLOURS[state] ?? 'default'}>{t(`changeState.${state}`)}</Tag>;
}

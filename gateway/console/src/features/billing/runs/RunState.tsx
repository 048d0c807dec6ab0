/** Where a billing run stands. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type Run = Schemas['billing.BillingRun'];
export const RUN_STATES = [
  'RUN_STATE_CALCULATING',
  'RUN_STATE_CALCULATED',
  'RUN_STATE_APPROVING',
  'RUN_STATE_APPROVED',
  'RUN_STATE_CANCELLED',
  'RUN_STATE_PREVIEWED',
  'RUN_STATE_EMPTY',
] as const;
const COLOURS: Partial<Record<Run['state'], string>> = {
  RUN_STATE_CALCULATING: 'processing',
  RUN_STATE_CALCULATED: 'warning',
  RUN_STATE_APPROVING: 'processing',
  RUN_STATE_APPROVED: 'success',
};

export function RunState({ run }: { run: Run }) {
  const { t } = useTranslation('billing');
  return <Tag color={COLOURS[run.state] ?? 'default'}>{t(`runState.${run.state}`)}</Tag>;
}

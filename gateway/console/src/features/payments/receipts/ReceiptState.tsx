/** How far a receipt is. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type State = Schemas['payments.ReceiptState'];
const COLOURS: Partial<Record<State, string>> = {
  RECEIPT_STATE_SUBMITTED: 'processing',
  RECEIPT_STATE_APPROVED: 'success',
  RECEIPT_STATE_REFUSED: 'error',
  RECEIPT_STATE_REVERSED: 'error',
};

export function ReceiptState({ state }: { state: State }) {
  const { t } = useTranslation('payments');
  return <Tag color={COLOURS[state] ?? 'default'}>{t(`receiptState.${state}`)}</Tag>;
}

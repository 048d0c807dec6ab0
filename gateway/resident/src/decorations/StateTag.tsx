/** Where a decoration stands. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';

export type Decoration = Schemas['workorders.Decoration'];

const COLOURS: Partial<Record<Decoration['state'], 'primary' | 'success' | 'danger'>> = {
  DECORATION_STATE_SUBMITTED: 'primary',
  DECORATION_STATE_APPROVED: 'success',
  DECORATION_STATE_UNDERWAY: 'primary',
  DECORATION_STATE_ACCEPTED: 'success',
  DECORATION_STATE_REFUSED: 'danger',
};

export function StateTag({ decoration }: { decoration: Decoration }) {
  const { t } = useTranslation('resident');
  return (
    <Tag color={COLOURS[decoration.state] ?? 'default'} fill="outline">
      {t(`decorations.state.${decoration.state}`)}
    </Tag>
  );
}

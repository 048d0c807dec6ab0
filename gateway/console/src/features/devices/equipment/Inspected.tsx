/** By when equipment is inspected next, and whether that is due or late. */
import { day } from '@manor/web/format';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Equipment } from './equipment';

export function Inspected({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  if (!piece.nextInspectionDate) return <>—</>;
  return (
    <>
      {day(piece.nextInspectionDate)}{' '}
      {piece.inspectionStanding === 'INSPECTION_STANDING_DUE' && (
        <Tag color="warning">{t('inspection.due')}</Tag>
      )}
      {piece.inspectionStanding === 'INSPECTION_STANDING_LATE' && (
        <Tag color="error">{t('inspection.late')}</Tag>
      )}
    </>
  );
}

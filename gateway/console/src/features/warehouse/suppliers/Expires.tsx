/** Until when something is certified, and whether that is near or past. */
import { day } from '@manor/web/format';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from './suppliers';

export function Expires({ date, standing }: { date: string; standing: Certificate['standing'] }) {
  const { t } = useTranslation('warehouse');
  if (!date) return <>—</>;
  return (
    <>
      {day(date)}{' '}
      {standing === 'CERTIFICATE_STANDING_EXPIRING' && <Tag color="warning">{t('certificate.expiring')}</Tag>}
      {standing === 'CERTIFICATE_STANDING_EXPIRED' && <Tag color="error">{t('certificate.expired')}</Tag>}
    </>
  );
}

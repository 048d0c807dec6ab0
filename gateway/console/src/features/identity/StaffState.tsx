/** Whether somebody may sign in. */
import type { Schemas } from '@manor/web/api/client';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

export function StaffState({ staff }: { staff: Schemas['identity.Staff'] }) {
  const { t } = useTranslation('identity');
  if (staff.disabled) return <Tag color="error">{t('staff.disabled')}</Tag>;
  if (staff.lockedUntil) return <Tag color="warning">{t('staff.locked')}</Tag>;
  if (staff.mustChangePassword) return <Tag color="processing">{t('staff.invited')}</Tag>;
  return <Tag color="success">{t('staff.active')}</Tag>;
}

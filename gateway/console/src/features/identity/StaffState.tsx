/** Whether somebody may sign in. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../parts/StateTag';

export function StaffState({ staff }: { staff: Schemas['identity.Staff'] }) {
  const { t } = useTranslation('identity');
  if (staff.disabled) return <StateTag state="DISABLED">{t('staff.disabled')}</StateTag>;
  if (staff.lockedUntil) return <StateTag state="LOCKED">{t('staff.locked')}</StateTag>;
  if (!staff.hasRole) return <StateTag state="LOCKED">{t('staff.withoutRole')}</StateTag>;
  if (staff.mustChangePassword) return <StateTag state="INVITED">{t('staff.invited')}</StateTag>;
  return <StateTag state="ACTIVE">{t('staff.active')}</StateTag>;
}

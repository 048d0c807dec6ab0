/** Takes a grant back, after saying what goes with it. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../parts/ReasonDialog';

interface RevokeGrantProps {
  grant: Schemas['identity.RoleGrant'];
  role: string;
  node: string;
  onClose: () => void;
}

export function RevokeGrant({ grant: { grantId, principalId }, role, node, onClose }: RevokeGrantProps) {
  const { t } = useTranslation('identity');
  const { data } = useGet('/v1/identity/staff/{principalId}', { path: { principalId } });
  return (
    <ReasonDialog
      danger
      title={t('grants.revoke')}
      send={(client) => client.DELETE('/v1/identity/grants/{grantId}', { params: { path: { grantId } } })}
      onClose={onClose}
    >
      {t('grants.revokeAsk', { name: data?.displayName ?? '', role, node })}
    </ReasonDialog>
  );
}

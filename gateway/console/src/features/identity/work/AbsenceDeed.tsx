/** Grants, refuses or cancels an absence. */
import type { Client, Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';

export type Deed = 'grant' | 'refuse' | 'cancel';
interface Props {
  deed: Deed;
  absence: Schemas['identity.Absence'];
  onClose: () => void;
}

export function AbsenceDeed({ deed, absence: { absenceId, etag, fromDate, toDate }, onClose }: Props) {
  const { t } = useTranslation('identity');
  const params = { path: { absenceId } };
  const send = (client: Client, reason = '') =>
    deed === 'cancel'
      ? client.POST('/v1/identity/absences/{absenceId}:cancel', { params, body: { reason, etag } })
      : client.POST('/v1/identity/absences/{absenceId}:decide', {
          params,
          body: { grant: deed === 'grant', reason, etag },
        });
  return (
    <ReasonDialog
      title={t(`absence.${deed}`)}
      danger={deed !== 'grant'}
      {...(deed === 'grant' ? {} : { reason: 'required' as const })}
      send={send}
      onClose={onClose}
    >
      {t('absence.ofDays', { from: fromDate, to: toDate })}
    </ReasonDialog>
  );
}

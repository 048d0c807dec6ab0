/** Grants, refuses or cancels an absence. */
import type { Client, Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { absenceReasons } from './reasons';

export type Action = 'grant' | 'refuse' | 'cancel';
interface Props {
  action: Action;
  absence: Schemas['identity.Absence'];
  onClose: () => void;
}

export function AbsenceDeed({ action, absence: { absenceId, etag, fromDate, toDate }, onClose }: Props) {
  const { t } = useTranslation('identity');
  const params = { path: { absenceId } };
  const send = (client: Client, reason = '') =>
    action === 'cancel'
      ? client.POST('/v1/identity/absences/{absenceId}:cancel', { params, body: { reason, etag } })
      : client.POST('/v1/identity/absences/{absenceId}:decide', {
          params,
          body: { grant: action === 'grant', reason, etag },
        });
  return (
    <ReasonDialog
      title={t(`absence.${action}`)}
      danger={action !== 'grant'}
      {...(action === 'grant'
        ? {}
        : {
            reason: 'required' as const,
            reasons: absenceReasons(action === 'refuse' ? 'refusal' : 'cancellation'),
          })}
      send={send}
      onClose={onClose}
    >
      {t('absence.ofDays', { from: fromDate, to: toDate })}
    </ReasonDialog>
  );
}

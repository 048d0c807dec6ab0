/** The holidays of a year are entered by the estate itself, since they are not known here. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { save } from './save';

interface Props {
  calendar: Schemas['identity.Calendar'];
  year: number;
  onClose: () => void;
}

export function ConfirmYear({ calendar, year, onClose }: Props) {
  const { t } = useTranslation('identity');
  return (
    <ReasonDialog
      title={t('calendar.confirm')}
      send={(client) =>
        save(client, calendar, { confirmedYears: [...(calendar.calendar?.confirmedYears ?? []), year] })
      }
      onClose={onClose}
    >
      {t('calendar.confirmAsk', { year })}
    </ReasonDialog>
  );
}

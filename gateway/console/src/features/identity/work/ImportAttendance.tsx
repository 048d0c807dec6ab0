/** Clock events of an estate from a file, such as a terminal's: dry run, refused rows, then all of them. */
import { useTranslation } from 'react-i18next';
import { ImportDialog, type Refused } from '../../../parts/ImportDialog';

interface Result {
  taken?: number;
  refused?: (Omit<Refused, 'field' | 'message'> & { column: string; reason: string })[];
}

export function ImportAttendance({ estateId, onClose }: { estateId: string; onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <ImportDialog
      title={t('attendance.import')}
      wholeOnly
      start={(client, { file, dryRun }) =>
        client.POST('/v1/identity/attendance:import', { body: { estateId, fileName: file, dryRun } })
      }
      outcome={({ response }) => {
        const { taken, refused } = response as Result;
        return { good: taken ?? 0, refused: refused?.length ?? 0 };
      }}
      refusals={({ name, response }) => ({
        key: [name, 'refused'],
        page: () =>
          Promise.resolve({
            rows: ((response as Result).refused ?? []).map(({ column, reason, ...fault }) => ({
              ...fault,
              field: column,
              message: reason,
            })),
            next: '',
          }),
      })}
      refusedFile={() => ''}
      onClose={onClose}
    >
      <p className="quiet">{t('attendance.importColumns')}</p>
    </ImportDialog>
  );
}

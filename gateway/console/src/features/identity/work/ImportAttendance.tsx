/** Clock events of an estate from a file, such as a terminal's: dry run, refused rows, then all of them. */
import { useTranslation } from 'react-i18next';
import { WholeImport } from '../../../parts/WholeImport';

export function ImportAttendance({ estateId, onClose }: { estateId: string; onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <WholeImport
      title={t('attendance.import')}
      columns={t('attendance.importColumns')}
      start={(client, { file, dryRun }) =>
        client.POST('/v1/identity/attendance:import', { body: { estateId, fileName: file, dryRun } })
      }
      onClose={onClose}
    />
  );
}

/** Equipment of an estate from a file: dry run, refused rows, then all of them. */
import { useTranslation } from 'react-i18next';
import { WholeImport } from '../../../parts/WholeImport';
import { useScope } from '../../../scope';

export function ImportEquipment({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('devices');
  const { companyId, estateId } = useScope();
  return (
    <WholeImport
      title={t('equipment.import')}
      columns={t('equipment.importColumns')}
      start={(client, { file, dryRun }) =>
        client.POST('/v1/devices/equipment:import', { body: { companyId, estateId, fileName: file, dryRun } })
      }
      onClose={onClose}
    />
  );
}

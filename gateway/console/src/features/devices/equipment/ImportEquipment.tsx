/** Equipment of an estate from a file: dry run, refused rows, then all of them. */
import { useTranslation } from 'react-i18next';
import { ImportDialog, type Refused } from '../../../parts/ImportDialog';
import { useScope } from '../../../scope';

interface Result {
  accepted?: number;
  refused?: (Omit<Refused, 'field' | 'message'> & { column: string; reason: string })[];
}

export function ImportEquipment({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('devices');
  const { companyId, estateId } = useScope();
  return (
    <ImportDialog
      title={t('equipment.import')}
      wholeOnly
      start={(client, { file, dryRun }) =>
        client.POST('/v1/devices/equipment:import', { body: { companyId, estateId, fileName: file, dryRun } })
      }
      outcome={({ response }) => {
        const { accepted, refused } = response as Result;
        return { good: accepted ?? 0, refused: refused?.length ?? 0 };
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
      <p className="quiet">{t('equipment.importColumns')}</p>
    </ImportDialog>
  );
}

/** Leases of an estate from a file: dry run, refused rows, then drafts of all of them. */
import { language } from '@manor/web/i18n';
import { useTranslation } from 'react-i18next';
import { ImportDialog, type Refused } from '../../../parts/ImportDialog';
import { useScope } from '../../../scope';

interface Result {
  accepted?: number;
  refusedFileName?: string;
  refused?: (Omit<Refused, 'field' | 'message'> & { column: string; reason: string })[];
}

export function ImportLeases({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId } = useScope();
  return (
    <ImportDialog
      title={t('lease.import')}
      wholeOnly
      template={(client) =>
        client.POST('/v1/contracts/leases:importTemplate', {
          body: { companyId, estateId, fileFormat: 'xlsx', languageCode: language() },
        })
      }
      start={(client, { file, dryRun, languageCode }) =>
        client.POST('/v1/contracts/leases:import', {
          body: { companyId, estateId, fileName: file, dryRun, languageCode },
        })
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
      refusedFile={({ response }) => (response as Result).refusedFileName ?? ''}
      onClose={onClose}
    >
      <p className="quiet">{t('lease.importColumns')}</p>
    </ImportDialog>
  );
}

/** Tariffs of a company from a file: a template with the headings, dry run, then the good rows or none. */
import { language } from '@manor/web/i18n';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ImportDialog } from '../../../parts/ImportDialog';
import { useScope } from '../../../scope';
import { outcome, refusals, refusedFile } from '../imports';

export function ImportTariffs({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  return (
    <ImportDialog
      title={t('tariffs.import')}
      template={(client) =>
        client.POST('/v1/billing/tariffs:importTemplate', {
          body: { companyId, format: 'FILE_FORMAT_XLSX', languageCode: language() },
        })
      }
      start={(client, { file, dryRun, allOrNothing, languageCode }) =>
        client.POST('/v1/billing/tariffs:import', {
          body: { companyId, fileName: file, dryRun, takeGoodRows: !allOrNothing, languageCode },
        })
      }
      outcome={outcome}
      refusals={refusals}
      refusedFile={refusedFile}
      onClose={onClose}
    >
      <Alert type="info" className="above" title={t('tariffs.importHint')} />
    </ImportDialog>
  );
}

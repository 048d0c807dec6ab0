/** What tariffs are for, from a file: as the list of assignments is exported, which is offered here as well. */
import { language } from '@manor/web/i18n';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ImportDialog } from '../../../parts/ImportDialog';
import { useScope } from '../../../scope';
import { outcome, refusals, refusedFile } from '../imports';
import { ExportAssignments } from './ExportAssignments';

export function ImportAssignments({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId, estateId } = useScope();
  return (
    <ImportDialog
      title={t('assignments.import')}
      template={(client) =>
        client.POST('/v1/billing/tariffAssignments:importTemplate', {
          body: { companyId, format: 'FILE_FORMAT_XLSX', languageCode: language() },
        })
      }
      start={(client, { file, dryRun, allOrNothing, languageCode }) =>
        client.POST('/v1/billing/tariffAssignments:import', {
          body: { companyId, estateId, fileName: file, dryRun, takeGoodRows: !allOrNothing, languageCode },
        })
      }
      outcome={outcome}
      refusals={refusals}
      refusedFile={refusedFile}
      onClose={onClose}
    >
      <Alert
        type="info"
        className="above"
        title={t('assignments.importHint')}
        action={<ExportAssignments />}
      />
    </ImportDialog>
  );
}

/** Readings from a file: a template with the meters of the choice, dry run, then the good rows or none. */
import { language } from '@manor/web/i18n';
import { useTranslation } from 'react-i18next';
import { ImportDialog } from '../../../parts/ImportDialog';
import { useScope } from '../../../scope';
import { outcome, refusals, refusedFile } from '../imports';
import type { MeterKind } from '../meters/meters';

interface ImportReadingsProps {
  estateId: string;
  buildingId: string;
  kind: MeterKind | undefined;
  feeMonth: string;
  endDate: string;
  onClose: () => void;
}

export function ImportReadings({
  estateId,
  buildingId,
  kind,
  feeMonth,
  endDate,
  onClose,
}: ImportReadingsProps) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  return (
    <ImportDialog
      title={t('readings.importTitle')}
      template={(client) =>
        client.POST('/v1/billing/readings:importTemplate', {
          body: {
            companyId,
            estateId,
            feeMonth,
            format: 'FILE_FORMAT_XLSX',
            languageCode: language(),
            ...(endDate ? { endDate } : {}),
            ...(buildingId ? { buildingId } : {}),
            ...(kind ? { kind } : {}),
          },
        })
      }
      start={(client, { file, dryRun, allOrNothing, languageCode }) =>
        client.POST('/v1/billing/readings:import', {
          body: { companyId, estateId, fileName: file, dryRun, takeGoodRows: !allOrNothing, languageCode },
        })
      }
      outcome={outcome}
      refusals={refusals}
      refusedFile={refusedFile}
      onClose={onClose}
    />
  );
}

/** Readings from a file: a template with the meters of the choice, dry run, then the good rows or none. */
import type { Source } from '@manor/web/api/read';
import { language } from '@manor/web/i18n';
import type { OperationView } from '@manor/web/operations';
import { useTranslation } from 'react-i18next';
import { ImportDialog, type Outcome, type Refused } from '../../../parts/ImportDialog';
import { useScope } from '../../../scope';
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
      start={(client, { file, dryRun, allOrNothing }) =>
        client.POST('/v1/billing/readings:import', {
          body: { companyId, estateId, fileName: file, dryRun, takeGoodRows: !allOrNothing },
        })
      }
      outcome={outcome}
      refusals={refusals}
      onClose={onClose}
    />
  );
}

function outcome({ response }: OperationView): Outcome {
  return { good: Number(response['accepted'] ?? 0), refused: Number(response['refusedCount'] ?? 0) };
}

/** The reply holds them all. */
function refusals({ name, response }: OperationView): Source<Refused> {
  const refused = (response['refused'] ?? []) as (Omit<Refused, 'field'> & { column: string })[];
  return {
    key: [name, 'refused'],
    page: () =>
      Promise.resolve({
        rows: refused.map(({ column, ...fault }) => ({ ...fault, field: column })),
        next: '',
      }),
  };
}

/** The assignments of a tariff, or of all, as a file that can be imported again. */
import { ExportButton } from '../../../parts/ExportButton';
import { useScope } from '../../../scope';

export function ExportAssignments({ tariffId }: { tariffId?: string }) {
  const { companyId, estateId } = useScope();
  return (
    <ExportButton
      filters={tariffId ? { tariffId } : {}}
      start={(client, format, filters, languageCode) =>
        client.POST('/v1/billing/tariffAssignments:export', {
          body: {
            companyId,
            estateId,
            ...filters,
            languageCode,
            format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
          },
        })
      }
    />
  );
}

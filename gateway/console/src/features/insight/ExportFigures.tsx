/** A table of figures as a file, of all lines that there are and not only of those on screen. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { ExportButton } from '../../parts/ExportButton';
import { useScope } from '../../scope';

type Request = Schemas['insight.ExportFiguresRequest'];
/** Which table, and what narrows it beside the scope. */
type Exported = Pick<Request, 'table'> & Partial<Pick<Request, 'groupBy' | 'fromMonth' | 'toMonth'>>;

export function ExportFigures({ of }: { of: Exported }) {
  const scope = useScope();
  const rights = useRights();
  if (!rights.holdsIn('insight.figures.export', scope.nodeId)) return null;
  return (
    <div className="insight-export">
      <ExportButton
        filters={{}}
        start={(client, format, _, languageCode) =>
          client.POST('/v1/insight/figures:export', {
            body: {
              languageCode,
              ...of,
              ...scope.query,
              format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
            },
          })
        }
      />
    </div>
  );
}

/** A table of figures as a file, of all lines that there are and not only of those on screen. */
import type { Client, Schemas } from '@manor/web/api/client';
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
  const send = (client: Client, format: Request['format'], languageCode: string) =>
    client.POST('/v1/insight/figures:export', { body: { languageCode, ...of, ...scope.query, format } });
  return (
    <div className="insight-export">
      <ExportButton
        filters={{}}
        start={(client, format, _, languageCode) =>
          send(client, format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV', languageCode)
        }
        print={(client, languageCode) => send(client, 'FILE_FORMAT_PDF', languageCode)}
      />
    </div>
  );
}

/** An import that takes all rows of a file or none, and whose operation answers with the rows that it refused.
 *
 *     <WholeImport title={t('space.import')} columns={t('space.importColumns')} start={(client, input) => client.POST(…)}
 *       onClose={close} />
 */
import { ImportDialog, type ImportDialogProps, type Refused } from './ImportDialog';

interface Result {
  accepted?: number;
  /** What attendance calls the rows that it took. */
  taken?: number;
  refusedFileName?: string;
  refused?: (Omit<Refused, 'field' | 'message'> & { column: string; reason: string })[];
}

interface WholeImportProps extends Pick<ImportDialogProps, 'title' | 'template' | 'start' | 'onClose'> {
  /** What a file's columns are. */
  columns: string;
}

export function WholeImport({ columns, ...dialog }: WholeImportProps) {
  return (
    <ImportDialog
      {...dialog}
      wholeOnly
      outcome={({ response }) => {
        const { accepted, taken, refused } = response as Result;
        return { good: accepted ?? taken ?? 0, refused: refused?.length ?? 0 };
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
    >
      <p className="quiet">{columns}</p>
    </ImportDialog>
  );
}

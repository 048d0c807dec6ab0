/** Rows of a list within a page, such as a tab: as high as they are, up to a screen's worth, then they scroll.
 *
 *     <RowsTable source={listing('/v1/billing/meters', 'meters', { companyId, unitId })} rowKey="meterId" columns={…} />
 */
import { explained } from '@manor/web/api/problem';
import { useRows, type Source } from '@manor/web/api/read';
import { Alert } from 'antd';
import { EmptyState } from './EmptyState';
import { ListFoot } from './ListFoot';
import { LongTable, type LongColumn } from './LongTable';

// Rows and the line of headings, each as high as a row; then they scroll.
const MOST_LINES = 14;
const LINE = 39;
// So high is the sentence that stands where there are none.
const NONE = 5;

interface Shown<Row extends object> {
  source: Source<Row>;
  rowKey: keyof Row & string;
  columns: LongColumn<Row>[];
  filters?: Record<string, string>;
  empty?: string;
  /** Read again every so many milliseconds. */
  every?: number;
}

export function RowsTable<Row extends object>(shown: Shown<Row>) {
  const { source, rowKey, columns, filters = {}, empty, every } = shown;
  const found = useRows(source, filters, every);
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  const lines = Math.min(MOST_LINES, (found.rows.length || NONE) + 1);
  return (
    <>
      <LongTable<Row>
        key={JSON.stringify(filters)}
        rowKey={rowKey}
        columns={columns}
        rows={found.rows}
        loading={found.first}
        height={lines * LINE + 2}
        onNearEnd={found.loadMore}
        empty={<EmptyState {...(empty ? { text: empty } : {})} />}
      />
      <ListFoot found={found} />
    </>
  );
}

/** A list: rows page by page from the server, drawn only where they are seen, filters in the address, totals, export.
 *
 *     <ListPage
 *       title={t('staff.title')}
 *       source={listing('/v1/identity/staff', 'staff', { nodeId })}
 *       rowKey="principalId"
 *       columns={[{ key: 'username', title: t('staff.username'), width: 160, render: (row) => row.username }]}
 *       filters={[{ name: 'username', label: t('staff.username'), kind: 'text' }]}
 *       onOpen={(row) => navigate(scope.path(`identity/staff/${row.principalId}`))}
 *     />
 */
import { explained } from '@manor/web/api/problem';
import { useRows, type Source } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import { ExportButton, type ExportCall } from './ExportButton';
import { Filters, useFilters, type Filter } from './Filters';
import { Page } from './Page';
import { LongTable, type LongColumn, type Selection } from './LongTable';
import { OpenButton } from './OpenButton';
import { useHeight } from './useHeight';

// The line below the table, in pixels.
const FOOT = 36;

export interface ListPageProps<Row extends object> {
  title: string;
  source: Source<Row>;
  columns: LongColumn<Row>[];
  rowKey: keyof Row & string;
  filters?: Filter[];
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** A line above the table, such as totals of what is filtered. */
  summary?: ReactNode;
  /** Opens a record; the first cell becomes its link. */
  onOpen?: (row: Row) => void;
  /** Starts an export of what is filtered, in the format that was chosen. */
  exporting?: ExportCall;
  /** What to do where there is nothing yet. */
  empty?: string;
  /** Lets rows be ticked. */
  selection?: Selection<Row>;
  /** Reads again after so many milliseconds. */
  every?: number;
  /** A drawer, a dialog. */
  children?: ReactNode;
}

export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { t } = useTranslation('parts');
  const { values, change } = useFilters(props.filters ?? []);
  const found = useRows(props.source, values, props.every ?? false);
  const [box, height] = useHeight();
  const columns = columnsOf(props);
  return (
    <Page
      title={props.title}
      actions={
        <>
          {props.exporting && <ExportButton start={props.exporting} filters={values} />}
          {props.actions}
        </>
      }
    >
      {props.filters && props.filters.length > 0 && (
        <Filters filters={props.filters} values={values} onChange={change} />
      )}
      {props.summary}
      {found.error && (
        <Alert
          type="error"
          showIcon
          title={explained(found.error)}
          action={
            <Button size="small" onClick={found.again}>
              {t('again')}
            </Button>
          }
        />
      )}
      <div className="fill list" ref={box}>
        <LongTable<Row>
          // What is filtered anew is read from its beginning.
          key={JSON.stringify(values)}
          rowKey={props.rowKey}
          columns={columns}
          rows={found.rows}
          loading={found.first && !found.error}
          height={Math.max(160, height - FOOT)}
          onNearEnd={found.loadMore}
          empty={<EmptyState {...(props.empty ? { text: props.empty } : {})} />}
          {...(props.selection ? { selection: props.selection } : {})}
        />
        <div className="list-foot quiet" role="status">
          {t(found.more ? 'rowsMore' : 'rows', {
            count: found.rows.length,
            shown: number(found.rows.length),
          })}
          {found.more && (
            <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
              {t('more')}
            </Button>
          )}
        </div>
      </div>
      {props.children}
    </Page>
  );
}

function columnsOf<Row extends object>({ columns, onOpen }: ListPageProps<Row>): LongColumn<Row>[] {
  const [first, ...others] = columns;
  if (!first || !onOpen) return columns;
  const opening = (row: Row): ReactNode => (
    <OpenButton
      onClick={() => {
        onOpen(row);
      }}
    >
      {first.render(row)}
    </OpenButton>
  );
  return [{ ...first, render: opening }, ...others];
}

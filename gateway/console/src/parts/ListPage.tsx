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
import { Alert, Button, Table, type TableProps } from 'antd';
import type { Key, ReactNode, UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import { ExportButton, type ExportCall } from './ExportButton';
import { Filters, useFilters, type Filter } from './Filters';
import { Page } from './Page';
import { useHeight } from './useHeight';
import { OpenButton } from './OpenButton';

export interface Column<Row> {
  key: string;
  title: string;
  /** In pixels: rows are drawn one by one, so widths are said and not measured. */
  width: number;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  fixed?: 'left' | 'right';
}

export interface ListPageProps<Row extends object> {
  title: string;
  source: Source<Row>;
  columns: Column<Row>[];
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
  selection?: { keys: Key[]; onChange: (keys: Key[], rows: Row[]) => void };
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
  const width = props.columns.reduce((sum, one) => sum + one.width, props.selection ? 40 : 0);
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent): void => {
    if (scrollHeight - scrollTop - clientHeight < 600) found.loadMore();
  };
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
        <Table<Row>
          virtual
          size="small"
          rowKey={props.rowKey}
          columns={columnsOf(props)}
          dataSource={found.rows}
          loading={found.first && !found.error}
          pagination={false}
          scroll={{ x: width, y: Math.max(120, height - 76) }}
          onScroll={onScroll}
          locale={{
            emptyText: found.first ? ' ' : <EmptyState {...(props.empty ? { text: props.empty } : {})} />,
          }}
          {...(props.selection ? { rowSelection: selectionOf(props.selection) } : {})}
          footer={() => (
            <span className="quiet" role="status">
              {t(found.more ? 'rowsMore' : 'rows', {
                count: found.rows.length,
                shown: number(found.rows.length),
              })}
              {found.more && (
                <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
                  {t('more')}
                </Button>
              )}
            </span>
          )}
        />
      </div>
      {props.children}
    </Page>
  );
}

function columnsOf<Row extends object>({
  columns,
  onOpen,
}: ListPageProps<Row>): NonNullable<TableProps<Row>['columns']> {
  return columns.map(({ render, ...column }, index) => ({
    ...column,
    ellipsis: true,
    render: (_: unknown, row: Row) =>
      index === 0 && onOpen ? (
        <OpenButton
          onClick={() => {
            onOpen(row);
          }}
        >
          {render(row)}
        </OpenButton>
      ) : (
        render(row)
      ),
  }));
}

function selectionOf<Row extends object>({
  keys,
  onChange,
}: NonNullable<ListPageProps<Row>['selection']>): NonNullable<TableProps<Row>['rowSelection']> {
  return { selectedRowKeys: keys, onChange, columnWidth: 40 };
}

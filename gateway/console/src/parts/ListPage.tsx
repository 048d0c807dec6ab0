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
import type { Source } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from './EmptyState';
import { ExportButton, type ExportCall } from './ExportButton';
import { SaveRows, type Saving } from './SaveRows';
import { asShown } from './cells';
import type { Bulk } from './bulk';
import { Filters, useFilters, type Filter } from './Filters';
import { Later } from './Later';
import { Page } from './Page';
import { LongTable, type LongColumn, type Selection } from './LongTable';
import { LookButton, useLook } from './ListLook';
import { OpenButton } from './OpenButton';
import { ListFoot } from './ListFoot';
import { orderIn } from './order';
import { useBulk } from './useBulk';
import { useEnds } from './useEnds';
import { useHeight } from './useHeight';
import { ViewsButton } from './ViewsButton';
import { useScope } from '../scope';

// The line below the table, in pixels.
const FOOT = 36;

export interface ListPageProps<Row extends object> {
  title: string;
  source: Source<Row>;
  columns: LongColumn<Row>[];
  rowKey: keyof Row & string;
  filters?: Filter[];
  /** The list's own order as `orderBy` says it, where it can be read the other way round: its end is a step away then;
   * any other list is read on to its end. */
  order?: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** A line above the table, such as totals of what is filtered. */
  summary?: ReactNode;
  /** Opens a record; the first cell becomes its link. */
  onOpen?: (row: Row) => void;
  /** Where records are written in a dialog, by whoever may: rows open in it, and a button begins a new one, at an estate
   * alone unless they are the company's. */
  writing?: { may: boolean; label: string; open: (row: Row | 'new') => void; ofCompany?: boolean };
  /** Starts an export of what is filtered, in the format that was chosen. */
  exporting?: ExportCall;
  /** Lets the page itself write the list to a file, where the platform does not: as its columns show it, or otherwise. */
  saving?: true | Saving<Row>;
  /** What to do where there is nothing yet. */
  empty?: string;
  /** What can be done to many rows at once, for whoever may. */
  bulk?: Bulk<Row>;
  /** Lets rows be ticked, for what the page itself does to them. */
  selection?: Selection<Row>;
  /** Reads again after so many milliseconds. */
  every?: number;
  /** A drawer, a dialog. */
  children?: ReactNode;
}

export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const { writing } = props;
  const { values, change } = useFilters(props.filters ?? []);
  const [order, setOrder] = useOrder(props.columns);
  const asked = useMemo(() => (order ? { ...values, orderBy: order } : values), [values, order]);
  const { found, rows, end } = useEnds(props.source, asked, order ?? props.order, props.every);
  const [box, height] = useHeight();
  const placed = usePlaced(props.columns, rows);
  const [look, setLook] = useLook();
  const many = useBulk(rows, props.rowKey, props.bulk);
  const selection = props.selection ?? many.selection;
  // What the page is about comes first.
  const there = !found.first || found.error !== null;
  const [first, ...others] = placed;
  const shown = first ? [first, ...others.filter(({ key }) => !look.hidden.includes(key))] : [];
  return (
    <Page
      title={props.title}
      actions={
        <Later there={there}>
          {props.exporting && <ExportButton start={props.exporting} filters={values} />}
          {props.saving && (
            <SaveRows
              title={props.title}
              source={props.source}
              filters={asked}
              saving={props.saving === true ? asShown(placed) : props.saving}
            />
          )}
          {props.actions}
          {writing?.may && (writing.ofCompany || scope.kind === 'estate') && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                writing.open('new');
              }}
            >
              {writing.label}
            </Button>
          )}
          <ViewsButton look={look} />
          <LookButton columns={placed} look={look} onChange={setLook} />
        </Later>
      }
    >
      {props.filters && props.filters.length > 0 && (
        <Filters filters={props.filters} values={values} onChange={change} there={there} />
      )}
      {props.summary}
      {many.bar}
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
          key={JSON.stringify([asked, end.at])}
          fromEnd={end.at}
          order={order}
          onOrder={setOrder}
          rowKey={props.rowKey}
          columns={columnsOf({ ...props, columns: shown })}
          dense={look.dense}
          rows={rows}
          loading={found.first && !found.error}
          height={Math.max(160, height - FOOT)}
          onNearEnd={found.loadMore}
          onSight={found.look}
          empty={<EmptyState {...(props.empty ? { text: props.empty } : {})} />}
          {...(selection ? { selection } : {})}
        />
        <ListFoot found={found} end={end} />
      </div>
      {props.children}
    </Page>
  );
}

/** What the list is sorted by, which stands in the address beside the filters. */
function useOrder(columns: { sort?: string }[]): [string | undefined, (order: string | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const change = (order: string | undefined): void => {
    setSearch(
      (now) => {
        if (order) now.set('orderBy', order);
        else now.delete('orderBy');
        return now;
      },
      { replace: true },
    );
  };
  return [orderIn(search.get('orderBy'), columns), change];
}

/** The columns, with the estate where rows of several stand in one list: each estate has a room 1-0101. */
function usePlaced<Row extends object>(columns: LongColumn<Row>[], rows: Row[]): LongColumn<Row>[] {
  const { t } = useTranslation('parts');
  const { kind } = useScope();
  const rights = useRights();
  const [first, ...others] = columns;
  const placed = rows.some((row) => estateOf(row) !== '');
  if (!first || kind === 'estate' || !placed || columns.some(({ key }) => key === 'estate')) return columns;
  const name = (row: Row): string => rights.node(estateOf(row))?.name ?? estateOf(row);
  return [first, { key: 'estate', title: t('estateColumn'), width: 140, render: name }, ...others];
}

function estateOf(row: object): string {
  const { estateId } = row as { estateId?: unknown };
  return typeof estateId === 'string' && estateId !== '0' ? estateId : '';
}

function columnsOf<Row extends object>({ columns, ...props }: ListPageProps<Row>): LongColumn<Row>[] {
  const [first, ...others] = columns;
  const onOpen = props.onOpen ?? (props.writing?.may ? props.writing.open : undefined);
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

/** A table whose rows are drawn only where they are seen, however many there are.
 *
 * Each row is as high as the next, so where one stands is a multiplication; a table that measures its rows adds up all
 * heights at each turn of the wheel. Rows are plain table rows, and one that was drawn already is not drawn again: with
 * the cells of a library's table a turn of the wheel took longer than it may, whatever was drawn.
 *
 *     <LongTable rows={rows} rowKey="unitId" columns={columns} height={460} onNearEnd={loadMore} />
 */
import { Spin } from 'antd';
import {
  memo,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type UIEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { SortHead } from './SortHead';
import { usePrinting } from '../printing';

// The height of a row in pixels; console.css holds every row to it.
const ROOMY = 39;
const DENSE = 30;
// So many rows are drawn beyond each edge, so that a turn of the wheel finds them there; they change by as many at once.
const BEYOND = 16;
// From so many rows before the end on, more is asked for: a page of rows comes before a reader has got there.
const NEAR = 60;

export interface LongColumn<Row> {
  key: string;
  title: string;
  /** In pixels. */
  width: number;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  /** The word of the list's `orderBy`, where the list can be sorted by this column. */
  sort?: string;
}

/** Which rows are ticked, so many at most. */
export interface Selection<Row> {
  rows: Row[];
  most: number;
  onChange: (rows: Row[]) => void;
  /** Rows that can be ticked: all where it is not said. */
  may?: (row: Row) => boolean;
  /** Why a row cannot, told where the pointer rests and to screen readers. */
  why?: (row: Row) => string | undefined;
  /** What a row's tick is called. */
  label: (row: Row) => string;
}

interface LongTableProps<Row> {
  rows: Row[];
  rowKey: keyof Row & string;
  columns: LongColumn<Row>[];
  /** Of what is seen, head included, in pixels. */
  height: number;
  /** Rows stand closer. */
  dense?: boolean;
  loading?: boolean;
  /** Instead of rows, where there are none. */
  empty?: ReactNode;
  selection?: Selection<Row>;
  /** As `orderBy` says it, such as "date desc"; with `onOrder` heads of columns that can sort are buttons. */
  order?: string | undefined;
  onOrder?: (order: string | undefined) => void;
  /** The rows are the last ones: the end is shown first, and stays where it is when earlier ones come before it. */
  fromEnd?: boolean;
  /** Called over and over where the end of the rows is near. */
  onNearEnd: () => void;
  /** Told which row is the first in sight, by its place in the list. */
  onSight?: (row: number) => void;
}

export function LongTable<Row extends object>(props: LongTableProps<Row>) {
  const {
    rows,
    rowKey,
    columns,
    height,
    dense = false,
    loading = false,
    empty,
    selection,
    fromEnd = false,
    onNearEnd,
  } = props;
  const line = dense ? DENSE : ROOMY;
  const [block, setBlock] = useState(0);
  const toggle = useToggle(props);
  const shown = Math.ceil(height / line) + useBeyond(rows.length > 0, fromEnd);
  const printing = usePrinting();
  const start = printing ? 0 : Math.max(0, Math.min((block - 1) * BEYOND, rows.length - shown));
  const end = printing ? rows.length : Math.min(rows.length, start + shown);
  const ticked = new Set(selection?.rows.map((row) => row[rowKey]));
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent): void => {
    setBlock(Math.floor(scrollTop / (BEYOND * line)));
    props.onSight?.(Math.floor(scrollTop / line));
    if (!fromEnd && scrollHeight - scrollTop - clientHeight < NEAR * line) onNearEnd();
  };
  const box = useEnd(fromEnd, rows.length, line);
  const width = columns.reduce((sum, one) => sum + one.width, selection ? 40 : 0);
  return (
    <Spin spinning={loading}>
      {/* Whoever has no mouse scrolls by the arrow keys, in a list without a button too. */}
      <div
        ref={box}
        className={dense ? 'long dense' : 'long'}
        style={{ height }}
        onScroll={onScroll}
        tabIndex={0}
      >
        <table style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
          <colgroup>
            {selection && <col style={{ width: 40 }} />}
            {columns.map((one) => (
              <col key={one.key} style={{ width: one.width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {selection && <TickAll rows={rows} selection={selection as unknown as Selection<object>} />}
              {columns.map(({ key, title, align, sort }) =>
                sort && props.onOrder ? (
                  <SortHead key={key} title={title} word={sort} order={props.order} onOrder={props.onOrder} />
                ) : (
                  <th key={key} scope="col" className={align}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            <Room height={start * line} />
            {rows.slice(start, end).map((row, place) => (
              <Line
                key={row[rowKey] as string}
                row={row as object}
                number={start + place + 2}
                columns={columns as LongColumn<object>[]}
                {...(selection
                  ? {
                      label: selection.label(row),
                      may: selection.may?.(row) ?? true,
                      why: selection.why?.(row),
                      ticked: ticked.has(row[rowKey]),
                      onTick: toggle as (row: object) => void,
                    }
                  : {})}
              />
            ))}
            <Room height={(rows.length - end) * line} />
          </tbody>
        </table>
        {rows.length === 0 && !loading && empty}
      </div>
    </Spin>
  );
}

/** How many rows are drawn that nobody sees yet: one at first, so that those which are seen are there sooner. */
function useBeyond(hasRows: boolean, fromEnd: boolean): number {
  const [ahead, setAhead] = useState(fromEnd);
  useEffect(() => {
    if (hasRows)
      startTransition(() => {
        setAhead(true);
      });
  }, [hasRows]);
  return ahead ? 3 * BEYOND : 1;
}

/** Keeps what is seen where it is when rows come before it, and begins at the end. */
function useEnd(fromEnd: boolean, length: number, line: number) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(0);
  useLayoutEffect(() => {
    if (fromEnd && box.current) box.current.scrollTop += (length - before.current) * line;
    before.current = length;
  }, [fromEnd, length, line]);
  return box;
}

/** Room for rows that are not drawn. */
function Room({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden style={{ height }} />;
}

interface LineProps {
  row: object;
  number: number;
  columns: LongColumn<object>[];
  label?: string;
  may?: boolean;
  why?: string | undefined;
  ticked?: boolean;
  onTick?: (row: object) => void;
}

const Line = memo(function Line({ row, number, columns, label, may, why, ticked, onTick }: LineProps) {
  return (
    <tr aria-rowindex={number} className={ticked ? 'ticked' : undefined}>
      {onTick && (
        <td title={why}>
          <input
            type="checkbox"
            aria-label={why ? `${label}: ${why}` : label}
            disabled={!may}
            checked={ticked}
            onChange={() => {
              onTick(row);
            }}
          />
        </td>
      )}
      {columns.map(({ key, align, render }) => {
        const content = render(row);
        return (
          // What is cut off at the column's edge is told to the pointer that rests there.
          <td key={key} className={align} title={typeof content === 'string' ? content : undefined}>
            {content}
          </td>
        );
      })}
    </tr>
  );
});

/** Ticks or unticks a row; the function stays the same one, so that no row is drawn again for it. */
function useToggle<Row extends object>({ rowKey, selection }: LongTableProps<Row>): (row: Row) => void {
  const now = useRef(selection);
  useLayoutEffect(() => {
    now.current = selection;
  });
  return useCallback(
    (row) => {
      if (!now.current) return;
      const { rows, most, onChange } = now.current;
      const others = rows.filter((one) => one[rowKey] !== row[rowKey]);
      onChange(others.length < rows.length ? others : [...rows, row].slice(0, most));
    },
    [rowKey],
  );
}

interface TickAllProps {
  rows: object[];
  selection: Selection<object>;
}

/** Ticks all rows that came, so many at most, or none; counted again only when rows or ticks change. */
const TickAll = memo(function TickAll({ rows, selection }: TickAllProps) {
  const { t } = useTranslation('parts');
  const { rows: ticked, most, may = () => true, onChange } = selection;
  const all = rows.filter(may).slice(0, most);
  return (
    <th scope="col">
      <input
        type="checkbox"
        aria-label={t('tickAll')}
        disabled={all.length === 0}
        checked={all.length > 0 && ticked.length >= all.length}
        ref={(box) => {
          if (box) box.indeterminate = ticked.length > 0 && ticked.length < all.length;
        }}
        onChange={({ target }) => {
          onChange(target.checked ? all : []);
        }}
      />
    </th>
  );
});

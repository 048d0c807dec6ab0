/** The grid of readings: a row a meter, drawn where it is seen; typing, Enter, Tab, arrows and paste go from cell to cell. */
import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useHeight } from '../../../parts/useHeight';
import { ReadingRow } from './ReadingRow';
import {
  cellBeyond,
  nextCell,
  paste,
  rowOf,
  type Cell,
  type Column,
  type Meter,
  type Pasted,
  type Sheet,
} from './readings';
import type { Preview } from './usePreviews';
import './readings.css';

/** Of a row and of the heading, in pixels; readings.css says the same. */
const ROW = 38;
const BEYOND = 6;

interface ReadingGridProps {
  meters: Meter[];
  sheet: Sheet;
  preview: (row: NonNullable<ReturnType<typeof rowOf>>) => Preview | undefined;
  currency: string;
  /** What was used in the month before, by meter. */
  lasts: ReadonlyMap<string, string>;
  /** While what is typed is being saved. */
  busy: boolean;
  onType: (meterId: string, column: Column, text: string) => void;
  onPaste: (pasted: Pasted) => void;
  /** Buttons of a row that is read. */
  actions: (meter: Meter) => ReactNode;
}

export function ReadingGrid(props: ReadingGridProps) {
  const { t } = useTranslation('billing');
  const { meters, sheet, preview, currency, busy, onType, onPaste, actions } = props;
  const [box, height] = useHeight();
  const [top, setTop] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const from = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const to = Math.min(meters.length, Math.ceil((top + height) / ROW) + BEYOND);

  /** Brings a cell into sight and puts the cursor there. */
  const go = (cell: Cell): void => {
    const frame = box.current;
    if (!frame) return;
    const above = cell.row * ROW;
    const seen = frame.clientHeight - 2 * ROW;
    if (above < frame.scrollTop) frame.scrollTo({ top: above });
    else if (above > frame.scrollTop + seen) frame.scrollTo({ top: above - seen });
    flushSync(() => {
      setTop(frame.scrollTop);
    });
    const input = body.current?.querySelector<HTMLInputElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    input?.focus({ preventScroll: true });
    input?.select();
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>, at: Cell): void => {
    const step = event.shiftKey ? -1 : 1;
    const to =
      event.key === 'Enter' || event.key === 'Tab'
        ? nextCell(meters, sheet, at, step)
        : event.key === 'ArrowDown'
          ? cellBeyond(meters, sheet, at, 1)
          : event.key === 'ArrowUp'
            ? cellBeyond(meters, sheet, at, -1)
            : undefined;
    // At the last cell Tab leaves the grid, as everywhere.
    if (!to) return;
    event.preventDefault();
    go(to);
  };
  const take = useCallback(
    (text: string, at: Cell) => {
      onPaste(paste(text, meters, sheet, at));
    },
    [meters, sheet, onPaste],
  );
  return (
    <div
      className="fill list reading-grid"
      ref={box}
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop);
      }}
    >
      <table aria-rowcount={meters.length + 1} aria-label={t('readings.title')}>
        <thead>
          <tr>
            <th scope="col">{t('readings.unit')}</th>
            <th scope="col">{t('readings.number')}</th>
            <th scope="col">{t('readings.customer')}</th>
            <th scope="col" className="right">
              {t('readings.startValue')}
            </th>
            <th scope="col" className="right">
              {t('readings.endValue')}
            </th>
            <th scope="col" className="right">
              {t('readings.usage')}
            </th>
            <th scope="col" className="right">
              {t('readings.lastUsage')}
            </th>
            <th scope="col" className="right">
              {t('readings.amount')}
            </th>
            <th scope="col">{t('readings.state')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {from > 0 && <tr aria-hidden style={{ height: from * ROW }} />}
          {meters.slice(from, to).map((meter, index) => {
            const typed = sheet[meter.meterId];
            const row = rowOf(meter, typed);
            return (
              <ReadingRow
                key={meter.meterId}
                row={from + index}
                meter={meter}
                typed={typed}
                preview={row && preview(row)}
                last={props.lasts.get(meter.meterId)}
                asked={row !== undefined}
                currency={currency}
                busy={busy}
                onType={onType}
                onKey={onKey}
                onPaste={take}
                actions={actions}
              />
            );
          })}
          {to < meters.length && <tr aria-hidden style={{ height: (meters.length - to) * ROW }} />}
        </tbody>
      </table>
    </div>
  );
}

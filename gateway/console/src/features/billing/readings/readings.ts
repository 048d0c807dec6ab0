/** What is typed into the grid of readings: cells, the order in which they are walked, and how pasted ones fall. */
import type { Schemas } from '@manor/web/api/client';

export type Meter = Schemas['billing.Meter'];
export type NewReading = Schemas['billing.NewReading.sent'];
export type Column = 'startValue' | 'endValue';
/** What is typed for a meter; `saved` until the list has its reading. */
export type Typed = Partial<Record<Column, string>> & { saved?: true };
/** What is typed by meter. */
export type Sheet = Readonly<Record<string, Typed>>;

export interface Cell {
  row: number;
  column: Column;
}

const NUMBER = /^\d{1,12}(\.\d{1,6})?$/;

/** A number as people and Excel write it, without grouping and wide digits: 1,234.50 → 1234.50. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[,\s]/g, '');
}

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** True where the meter was never read: its first reading needs the value at the start too. */
export function isFirst(meter: Meter): boolean {
  return !meter.lastValue;
}

/** The cells of a meter's row that take typing; none once it is read in the month. */
export function cellsOf(meter: Meter, typed: Typed | undefined): Column[] {
  if (meter.monthReading || typed?.saved) return [];
  return isFirst(meter) ? ['startValue', 'endValue'] : ['endValue'];
}

/** Whether something waits to be saved. */
export function isTyped(typed: Typed | undefined): boolean {
  return typed !== undefined && !typed.saved && Boolean(typed.startValue || typed.endValue);
}

/** A row as it is sent; undefined while there is nothing to judge, or no number. */
export function rowOf(meter: Meter, typed: Typed | undefined): NewReading | undefined {
  const [startValue, endValue] = [plain(typed?.startValue ?? ''), plain(typed?.endValue ?? '')];
  if (cellsOf(meter, typed).length === 0 || !isNumber(endValue)) return undefined;
  if (!isFirst(meter)) return { meterId: meter.meterId, endValue };
  if (startValue && !isNumber(startValue)) return undefined;
  return { meterId: meter.meterId, endValue, ...(startValue ? { startValue } : {}) };
}

/** The open cells of a row; undefined beyond the first and the last. */
function openAt(meters: Meter[], sheet: Sheet, row: number): Column[] | undefined {
  const meter = meters[row];
  return meter && cellsOf(meter, sheet[meter.meterId]);
}

/** The cell after or before one, in the order of reading; undefined at the end. */
export function nextCell(meters: Meter[], sheet: Sheet, at: Cell, step: 1 | -1): Cell | undefined {
  const here = openAt(meters, sheet, at.row) ?? [];
  const beside = here[here.indexOf(at.column) + step];
  if (beside && here.includes(at.column)) return { row: at.row, column: beside };
  for (let row = at.row + step; ; row += step) {
    const cells = openAt(meters, sheet, row);
    if (!cells) return undefined;
    const column = step === 1 ? cells[0] : cells.at(-1);
    if (column) return { row, column };
  }
}

/** The cell below or above one, in the same column where the row has it. */
export function cellBeyond(meters: Meter[], sheet: Sheet, at: Cell, step: 1 | -1): Cell | undefined {
  for (let row = at.row + step; ; row += step) {
    const cells = openAt(meters, sheet, row);
    if (!cells) return undefined;
    const column = cells.includes(at.column) ? at.column : cells[0];
    if (column) return { row, column };
  }
}

export interface Pasted {
  sheet: Sheet;
  /** How many rows took values. */
  rows: number;
  /** How many lines fell on no row that takes them. */
  left: number;
}

/**
 * Lets what was copied from a spreadsheet fall into the grid: a column or block from the cell on downwards, or, where
 * its first column holds meter numbers or unit codes, each line at its own meter.
 */
export function paste(text: string, meters: Meter[], sheet: Sheet, at: Cell): Pasted {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const known = byName(meters);
  const named = lines.filter((cells) => cells.length > 1 && known.has(cells[0] ?? '')).length;
  const made: Record<string, Typed> = { ...sheet };
  let rows = 0;
  let left = 0;
  lines.forEach((cells, index) => {
    const meter = named * 2 >= lines.length ? known.get(cells[0] ?? '') : meters[at.row + index];
    const values = meter && (named * 2 >= lines.length ? ofNamed(cells) : ofBlock(cells, at.column));
    const taken = meter && values ? take(meter, made[meter.meterId], values) : undefined;
    if (meter && taken) {
      made[meter.meterId] = taken;
      rows += 1;
    } else if (cells.some(Boolean)) left += 1;
  });
  return { sheet: made, rows, left };
}

/** Meters by number, and by unit code where the unit has one alone. */
function byName(meters: Meter[]): Map<string, Meter> {
  const codes = new Map<string, Meter | undefined>();
  for (const meter of meters) codes.set(meter.unitCode, codes.has(meter.unitCode) ? undefined : meter);
  const found = new Map(meters.map((meter) => [meter.number, meter]));
  for (const [code, meter] of codes) if (meter && !found.has(code)) found.set(code, meter);
  return found;
}

/** The last numbers of a line that names its meter: the value read, before it the value at the start. */
function ofNamed(cells: string[]): Typed {
  const numbers = cells.slice(1).map(plain).filter(isNumber);
  const [endValue, startValue] = [numbers.at(-1), numbers.at(-2)];
  return { ...(startValue ? { startValue } : {}), ...(endValue ? { endValue } : {}) };
}

function ofBlock(cells: string[], from: Column): Typed {
  const [first = '', second = ''] = cells.map(plain);
  if (from === 'endValue') return first ? { endValue: first } : {};
  return { ...(first ? { startValue: first } : {}), ...(second ? { endValue: second } : {}) };
}

function take(meter: Meter, before: Typed | undefined, values: Typed): Typed | undefined {
  const open = cellsOf(meter, before);
  const taken = Object.entries(values).filter(([column]) => open.includes(column as Column));
  return taken.length > 0 ? { ...before, ...Object.fromEntries(taken) } : undefined;
}

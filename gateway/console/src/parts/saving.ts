/** Rows that the page itself has put together, as a file: Excel for people, CSV for programs. */
import { csv } from './csv';

export type Cell = string | number | Date;
export type SavedFormat = 'xlsx' | 'csv';

export interface Sheet {
  heading: string[];
  rows: Cell[][];
}

// In letters, as a spreadsheet counts them; a Chinese one is as wide as two.
const WIDEST = 60;
const NARROWEST = 8;

/** How wide each column is, so that nothing in it is cut off that is not long. */
export function widths({ heading, rows }: Sheet): number[] {
  return heading.map((title, column) => {
    const longest = Math.max(length(title), ...rows.map((row) => length(written(row[column] ?? ''))));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

/** A cell as CSV has it. */
function written(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function length(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}

/** Saves a sheet under a name, which gets the format's ending. Numbers are numbers in it. */
export async function saveSheet(sheet: Sheet, format: SavedFormat, name: string): Promise<void> {
  if (format === 'csv') {
    const text = csv([sheet.heading, ...sheet.rows.map((row) => row.map(written))]);
    offer(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    return;
  }
  const { default: write } = await import('write-excel-file/browser');
  const heading = sheet.heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = sheet.rows.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
      return typeof value === 'number' ? { value, type: Number } : { value, type: String };
    }),
  );
  const columns = widths(sheet).map((width) => ({ width }));
  offer(await write([heading, ...rows], { columns, stickyRowsCount: 1 }).toBlob(), `${name}.xlsx`);
}

function offer(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

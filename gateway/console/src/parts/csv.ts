/** Rows as CSV that spreadsheets open: in UTF-8 with its mark, and no cell taken for a formula. */

const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

export function csv(rows: string[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows by a key, in the order in which the keys come; Map.groupBy is too new for residents' phones. */
export function grouped<Row>(rows: Row[], key: (row: Row) => string): [string, Row[]][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found];
}

/** What a list is sorted by, as its address says it. */

/** Where a press on a column's head leads: rising, falling, then as the list stands by itself. */
export function nextOrder(word: string, order: string | undefined): string | undefined {
  if (order === word) return `${word} desc`;
  return order === `${word} desc` ? undefined : word;
}

/** The other way round. */
export function reversed(order: string): string {
  return order.endsWith(' desc') ? order.slice(0, -' desc'.length) : `${order} desc`;
}

/** The order that an address asks for; undefined where the list cannot be sorted so. */
export function orderIn(asked: string | null, columns: { sort?: string }[]): string | undefined {
  const known = columns.some(({ sort }) => sort && (asked === sort || asked === `${sort} desc`));
  return asked && known ? asked : undefined;
}

/** What a unit is asked for a month by its price per square metre. */

/**
 * @param squareMetreMinor a month for a square metre, in minor units.
 * @param area in m², a decimal text of up to four places; more are cut off.
 * @returns minor units a month, halves up.
 */
export function monthlyOf(squareMetreMinor: string, area: string): string {
  const [whole = '0', part = ''] = area.split('.');
  const scaled = BigInt(whole + part.padEnd(4, '0').slice(0, 4));
  return String((BigInt(squareMetreMinor) * scaled + 5_000n) / 10_000n);
}

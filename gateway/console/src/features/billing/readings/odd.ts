/** Usage that somebody should look at again before it is saved. */

// Five times what was used the month before is no weather, and a few units more or less are no mistake.
const TIMES = 5;
const LEAST = 20;

/** Why a usage is odd: far more than the month before, or used where nobody is charged for it; undefined where it is not.
 *
 * @param usage of the month, as a decimal.
 * @param last of the month before; undefined where there is none.
 * @param charged whether somebody pays for the unit.
 */
export function oddness(
  usage: string,
  last: string | undefined,
  charged: boolean,
): 'jump' | 'nobody' | undefined {
  const used = Number(usage);
  if (last !== undefined && used >= LEAST && used >= TIMES * Number(last)) return 'jump';
  return used > 0 && !charged ? 'nobody' : undefined;
}

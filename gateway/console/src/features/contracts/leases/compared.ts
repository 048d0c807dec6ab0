/** Lines of a schedule before and after a change, by what they are owed for and their days. */
import type { Line } from './lease';

export interface ComparedLine {
  key: string;
  line: Line;
  /** Minor units; undefined where there is no such line. */
  before: bigint | undefined;
  after: bigint | undefined;
  billed: boolean;
}

/** Lines that stand no more, or never stood for anything. */
const GONE: readonly string[] = ['LINE_STATE_WITHDRAWN'];
const BILLED: readonly string[] = ['LINE_STATE_SENT', 'LINE_STATE_CHARGED'];

/**
 * @param stored the lease's lines as they are booked.
 * @param lines of days that are not billed, as they would be.
 * @param differences of days that are billed.
 * @returns only what differs, by the first day.
 */
export function comparedLines(stored: Line[], lines: Line[], differences: Line[]): ComparedLine[] {
  const open = stored.filter(
    (one) => one.kind === 'LINE_KIND_CHARGE' && !GONE.includes(one.state) && !BILLED.includes(one.state),
  );
  const before = new Map(open.map((one) => [keyOf(one), one]));
  const after = new Map(lines.map((one) => [keyOf(one), one]));
  const planned = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const line = is ?? was;
    return line ? [{ key, line, before: minor(was), after: minor(is), billed: false }] : [];
  });
  const billed = differences.map((line) => ({
    key: `billed ${keyOf(line)}`,
    line,
    before: BigInt(line.billedMinor),
    after: BigInt(line.billedMinor) + BigInt(line.amountMinor),
    billed: true,
  }));
  return [...billed, ...planned]
    .filter((one) => one.before !== one.after)
    .sort((one, other) => one.line.startDate.localeCompare(other.line.startDate));
}

function minor(line: Line | undefined): bigint | undefined {
  return line && BigInt(line.amountMinor);
}

function keyOf({ unitId, feeItemCode, customerId, startDate, endDate }: Line): string {
  return [unitId, feeItemCode, customerId, startDate, endDate].join(' ');
}

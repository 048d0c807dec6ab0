/** A round on the phone: how its stops stand with what waits to be sent, and whose tag was read. */
import type { Schemas } from '@manor/web/api/client';
import type { Entry } from '@manor/web/offline/database';
import type { WalkBody } from '../senders';

export type Round = Schemas['workorders.Round'];
export type Stop = Schemas['workorders.RoundStop'];

/** The subject of a stop's entries: stops do not hold up one another. */
export function subjectOf(round: Round, stop: Stop): string {
  return `stop/${idOf(round)}/${stop.place}`;
}

/** The id by which a round is known. */
export function idOf(round: Round): string {
  return round.occurrence?.occurrenceId ?? '';
}

/** Where a stop stands once everything is sent that waits for it. */
export function standing(round: Round, stop: Stop, entries: Entry[]): Stop['state'] {
  const entry = entries.find((one) => one.kind === 'walk' && one.subject === subjectOf(round, stop));
  if (!entry) return stop.state;
  return isWrong(entry.body as WalkBody) ? 'STOP_STATE_FAILED' : 'STOP_STATE_PASSED';
}

/** Whether something is wrong there. */
export function isWrong({ failed, answers }: Pick<WalkBody, 'failed' | 'answers'>): boolean {
  return failed || answers.some((one) => one.failed === true);
}

/** True for a stop at which nobody has been yet. */
export function isToWalk(state: Stop['state']): boolean {
  return state === 'STOP_STATE_DUE' || state === 'STOP_STATE_MISSED';
}

/** Whether what was read at a stop is its point's. */
export async function isTagOf(stop: Stop, tag: string): Promise<boolean> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${stop.pointId}/${tag}`));
  const hex = [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, '0')).join('');
  return hex === stop.tagHash;
}

/** A tag of what a camera or a tag says: the end of an address of the phone application, or the whole. */
export function tagIn(said: string): string {
  return decodeURIComponent(/\/staff\/scan\/([^/?#]+)/.exec(said)?.[1] ?? said.trim());
}

/**
 * The stop whose tag was read, of the round that is due first; stops that are still to be walked come first.
 *
 * @param entries what waits to be sent.
 */
export async function stopOf(
  rounds: Round[],
  tag: string,
  entries: Entry[],
): Promise<{ round: Round; stop: Stop } | undefined> {
  const pairs = [...rounds]
    .sort((a, b) => (a.untilTime ?? '').localeCompare(b.untilTime ?? ''))
    .flatMap((round) => round.stops.map((stop) => ({ round, stop })));
  const found = [];
  for (const pair of pairs) if (await isTagOf(pair.stop, tag)) found.push(pair);
  return found.find(({ round, stop }) => isToWalk(standing(round, stop, entries))) ?? found[0];
}

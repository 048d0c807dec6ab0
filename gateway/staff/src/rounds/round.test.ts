/** Which stop a tag belongs to, and how a round stands on a phone that has not sent what was found. */
import type { Entry } from '@manor/web/offline/database';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isTagOf, standing, stopOf, tagIn, type Round, type Stop } from './round';

const hash = (pointId: string, tag: string) => createHash('sha256').update(`${pointId}/${tag}`).digest('hex');

function stop(place: number, tag: string, state: Stop['state'] = 'STOP_STATE_DUE'): Stop {
  const pointId = `point-${tag}`;
  return { place, pointId, tagHash: hash(pointId, tag), state, checklist: [] } as unknown as Stop;
}

function round(id: string, untilTime: string, ...stops: Stop[]): Round {
  return { occurrence: { occurrenceId: id }, untilTime, stops } as unknown as Round;
}

function waiting(subject: string, failed: boolean): Entry {
  return { kind: 'walk', subject, body: { failed, answers: [] } } as unknown as Entry;
}

describe('a tag that was read', () => {
  const late = round('late', '2026-06-01T23:00:00Z', stop(1, 'gate'), stop(2, 'pump'));
  const early = round('early', '2026-06-01T21:00:00Z', stop(1, 'gate'));

  it('belongs to the stop whose proof it gives, and to no other', async () => {
    expect(await isTagOf(stop(1, 'gate'), 'gate')).toBe(true);
    expect(await isTagOf(stop(1, 'gate'), 'pump')).toBe(false);
    expect(await stopOf([late], 'roof', [])).toBeUndefined();
  });

  it('is of the round that is over first', async () => {
    expect((await stopOf([late, early], 'gate', []))?.round).toBe(early);
    expect((await stopOf([late, early], 'pump', []))?.stop.place).toBe(2);
  });

  it('goes on to the next round once the first has it', async () => {
    expect((await stopOf([late, early], 'gate', [waiting('stop/early/1', false)]))?.round).toBe(late);
  });

  it('leads to what was found where nothing is left to walk', async () => {
    const done = round('done', '2026-06-01T21:00:00Z', stop(1, 'gate', 'STOP_STATE_PASSED'));
    expect((await stopOf([done], 'gate', []))?.round).toBe(done);
  });
});

it('a tag is read of an address of the application, or as it is', () => {
  expect(tagIn('https://manor.example.com/staff/scan/a_b-c')).toBe('a_b-c');
  expect(tagIn(' 04:A2 ')).toBe('04:A2');
});

it('a stop stands where what waits to be sent puts it', () => {
  const night = round('night', '', stop(1, 'gate'));
  const [gate] = night.stops;
  if (!gate) throw new Error('it has one');
  expect(standing(night, gate, [])).toBe('STOP_STATE_DUE');
  expect(standing(night, gate, [waiting('stop/night/1', false)])).toBe('STOP_STATE_PASSED');
  expect(standing(night, gate, [waiting('stop/night/1', true)])).toBe('STOP_STATE_FAILED');
});

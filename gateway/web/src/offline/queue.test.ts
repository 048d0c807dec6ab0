/** Nothing twice, nothing lost: the queue against a plain platform, killed at every point, alone and in pairs. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, wipe, type Database, type Entry } from './database';
import { Queue, type Doing, type Judge, type Sender } from './queue';

class Killed extends Error {}
class Away extends Error {}
class Stale extends Error {}

/** A platform in a few lines: a version for each subject, and a stored reply for each idempotency key. */
class Platform {
  readonly took: string[] = [];
  readonly versions = new Map<string, number>();
  private readonly replies = new Map<string, { body: string; version: string }>();

  take({ id, subject, seen, body }: Entry): string {
    const sent = JSON.stringify([subject, seen, body]);
    const stored = this.replies.get(id);
    if (stored) {
      expect(stored.body, 'the same key with another body').toBe(sent);
      return stored.version;
    }
    const version = this.versions.get(subject) ?? 1;
    if (seen !== '' && seen !== String(version)) throw new Stale();
    this.took.push(`${subject} ${String(body)}`);
    this.versions.set(subject, version + 1);
    const left = String(version + 1);
    this.replies.set(id, { body: sent, version: left });
    return left;
  }
}

const judge: Judge = (error) => {
  if (error instanceof Away) return 'later';
  if (error instanceof Stale) return { code: 'ETAG_MISMATCH', status: 412, detail: '' };
  return undefined;
};

let database: Database;
let name: string;
let platform: Platform;
/** Points that a killed page does not get past, counted over all that happens. */
let kills: Set<number>;
let point: number;

beforeEach(async () => {
  name = crypto.randomUUID();
  database = await openDatabase(name);
  platform = new Platform();
  kills = new Set();
  point = 0;
});

afterEach(() => {
  database.close();
});

function passes(): void {
  point += 1;
  if (kills.has(point)) throw new Killed();
}

const sender: Sender = (entry) => {
  passes(); // before anything is sent
  const version = platform.take(entry);
  passes(); // the platform has done it, and its answer has not come
  if (kills.has(point + 1)) {
    point += 1;
    database.close(); // the answer has come, and the page is killed before it is noted
  } else point += 1;
  return Promise.resolve({ version });
};

function queue(senders: Record<string, Sender> = { step: sender }, owner = 'li'): Queue {
  return new Queue(database, owner, senders, judge);
}

const step = (subject: string, body: string, seen = '1'): Doing => ({ kind: 'step', subject, seen, body });

const DONE = [
  step('order/1', 'accept'),
  step('order/2', 'accept'),
  step('order/1', 'start'),
  step('order/1', 'finish'),
];
const TAKEN = ['order/1 accept', 'order/2 accept', 'order/1 start', 'order/1 finish'];
const POINTS = TAKEN.length * 3;

/** Drains as often as the page is killed, each time as a page that was opened anew. */
async function drainWhateverHappens(): Promise<void> {
  for (let pages = 0; pages < 10; pages += 1) {
    try {
      expect(await queue().drain()).toBe(true);
      return;
    } catch {
      database.close();
      database = await openDatabase(name);
    }
  }
  throw new Error('the queue was never drained');
}

const pairs = Array.from({ length: POINTS }, (_, first) =>
  Array.from({ length: POINTS - first }, (_, more) => [first + 1, first + 1 + more] as const),
).flat();

describe('a page that is killed', () => {
  it.each(pairs)('at points %i and %i loses nothing and does nothing twice', async (first, second) => {
    const before = queue();
    for (const one of DONE) await before.add(one);
    kills = new Set([first, second]);
    await drainWhateverHappens();
    expect(platform.took).toEqual(TAKEN);
    expect(await queue().entries()).toEqual([]);
  });

  it('between the calls of one entry goes on where it was', async () => {
    const calls: string[] = [];
    const photo: Sender = async (entry, keepBody) => {
      const { file } = entry.body as { file: string };
      if (!file) {
        calls.push('upload');
        await keepBody({ file: 'files/7' });
        throw new Killed();
      }
      calls.push(`attach ${file}`);
      return {};
    };
    await queue().add({ kind: 'photo', subject: 'photo/1', seen: '', body: { file: '' } });
    await expect(queue({ photo }).drain()).rejects.toThrow(Killed);
    expect(await queue({ photo }).drain()).toBe(true);
    expect(calls).toEqual(['upload', 'attach files/7']);
  });
});

describe('the network', () => {
  it('away leaves everything where it is, and what comes later goes after it', async () => {
    let away = true;
    const flaky: Sender = (entry, keepBody) =>
      away ? Promise.reject(new Away()) : Promise.resolve(sender(entry, keepBody));
    const one = queue({ step: flaky });
    await one.add(step('order/1', 'accept'));
    expect(await one.drain()).toBe(false);
    await one.add(step('order/1', 'start'));
    away = false;
    expect(await one.drain()).toBe(true);
    expect(platform.took).toEqual(['order/1 accept', 'order/1 start']);
  });

  it('is asked once though many ask to send', async () => {
    const one = queue();
    await one.add(step('order/1', 'accept'));
    await Promise.all([one.drain(), one.drain(), one.drain()]);
    expect(platform.took).toEqual(['order/1 accept']);
    expect(point).toBe(3);
  });
});

describe('what somebody else changed meanwhile', () => {
  beforeEach(async () => {
    platform.versions.set('order/1', 5);
    const one = queue();
    for (const doing of DONE) await one.add(doing);
    expect(await one.drain()).toBe(true);
  });

  it('holds up the steps of that order alone, and waits for a person', async () => {
    expect(platform.took).toEqual(['order/2 accept']);
    const left = await queue().entries();
    expect(left.map(({ body, refused }) => [body, refused?.code])).toEqual([
      ['accept', 'ETAG_MISMATCH'],
      ['start', undefined],
      ['finish', undefined],
    ]);
  });

  it('is done all the same, in order, by whoever insists', async () => {
    const one = queue();
    await one.insist('order/1', '5');
    expect(await one.drain()).toBe(true);
    expect(platform.took).toEqual(['order/2 accept', 'order/1 accept', 'order/1 start', 'order/1 finish']);
  });

  it('is refused again where it changed once more before it was sent', async () => {
    const one = queue();
    await one.insist('order/1', '5');
    platform.versions.set('order/1', 6);
    await one.drain();
    expect((await one.entries())[0]?.refused?.code).toBe('ETAG_MISMATCH');
  });

  it('stays as it stands where somebody gives up their own', async () => {
    const one = queue();
    await one.giveUp('order/1');
    expect(await one.entries()).toEqual([]);
    expect(await one.drain()).toBe(true);
    expect(platform.took).toEqual(['order/2 accept']);
  });
});

describe('own steps', () => {
  it('on a page that was read before the last of them are no conflict', async () => {
    const one = queue();
    await one.add(step('order/1', 'accept'));
    await one.drain();
    await one.add(step('order/1', 'start')); // the page still shows version 1
    await one.drain();
    expect(platform.took).toEqual(['order/1 accept', 'order/1 start']);
  });

  it('on such a page are a conflict where somebody else came after them', async () => {
    const one = queue();
    await one.add(step('order/1', 'accept'));
    await one.drain();
    platform.versions.set('order/1', 9);
    await one.add(step('order/1', 'start'));
    await one.drain();
    expect((await one.entries())[0]?.refused?.code).toBe('ETAG_MISMATCH');
  });
});

it('a step is refused where somebody else came between it and the one before it', async () => {
  const between: Sender = async (entry, keepBody) => {
    const taken = await sender(entry, keepBody);
    if (entry.body === 'accept') platform.versions.set('order/1', 9);
    return taken;
  };
  const one = queue({ step: between });
  await one.add(step('order/1', 'accept'));
  await one.add(step('order/1', 'start'));
  await one.drain();
  expect(platform.took).toEqual(['order/1 accept']);
  expect((await one.entries())[0]?.refused?.code).toBe('ETAG_MISMATCH');
});

describe('another person on the same device', () => {
  it('neither sees nor sends what the first did', async () => {
    await queue().add(step('order/1', 'accept'));
    const other = queue({ step: sender }, 'wang');
    expect(await other.entries()).toEqual([]);
    expect(await other.drain()).toBe(true);
    expect(platform.took).toEqual([]);
  });

  it('keeps theirs where the first signs out', async () => {
    await queue().add(step('order/1', 'accept'));
    await queue({ step: sender }, 'wang').add(step('order/2', 'accept'));
    await wipe(database, 'li');
    expect(await queue().entries()).toEqual([]);
    expect(await queue({ step: sender }, 'wang').entries()).toHaveLength(1);
  });
});

it('an entry of a kind that this release cannot send waits for one that can, and holds up no other', async () => {
  await queue().add({ kind: 'scan', subject: 'gate/1', seen: '', body: 'x' });
  await queue().add(step('order/1', 'accept'));
  expect(await queue().drain()).toBe(false);
  expect((await queue().entries()).map(({ kind }) => kind)).toEqual(['scan']);
  expect(platform.took).toEqual(['order/1 accept']);
});

/**
 * The queue of what people did while the network was away.
 *
 * An entry lies in the device's database before anybody is told that it is done, and leaves it in the transaction that
 * notes the platform's answer. Killed in between, the device sends it again with the same id, and the platform answers
 * as it did before: nothing is lost and nothing is done twice.
 */
import type { Database, Entry, Refused } from './database';

/** What a sender gives back of an entry that the platform took. */
export interface Taken {
  /** The version of the subject that the entry left; undefined where the subject has none. */
  version?: string;
}

/** A sender: sends one entry, and throws what hindered it. `keepBody` notes how far an entry of several calls has come. */
export type Sender = (entry: Entry, keepBody: (body: unknown) => Promise<void>) => Promise<Taken>;

/** What an error means for the queue: to be tried again later, to be decided by a person, or nothing that it knows. */
export type Judge = (error: unknown) => 'later' | Refused | undefined;

/** What somebody did. */
export interface Doing {
  kind: string;
  subject: string;
  /** The version that they saw; empty for none. */
  seen: string;
  body: unknown;
}

export class Queue {
  private readonly listeners = new Set<() => void>();
  private draining: Promise<boolean> | null = null;

  /**
   * @param database the device's.
   * @param owner whose entries these are: another person's are neither seen nor sent.
   * @param senders by kind.
   * @param judge says what an error means.
   */
  constructor(
    private readonly database: Database,
    private readonly owner: string,
    private readonly senders: Record<string, Sender>,
    private readonly judge: Judge,
  ) {}

  /** Tells whenever an entry comes, goes or is refused; gives what ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** All entries, in the order in which they are sent. */
  entries(): Promise<Entry[]> {
    return this.database.getAllFromIndex('queue', 'owner', this.owner);
  }

  /** Keeps what somebody did; once it resolves, it will be sent whatever happens to the page. */
  async add({ kind, subject, seen, body }: Doing): Promise<void> {
    const tx = this.database.transaction(['queue', 'trails'], 'readwrite', { durability: 'strict' });
    const before = await tx.objectStore('queue').index('owner').getAll(this.owner);
    const trail = await tx.objectStore('trails').get([this.owner, subject]);
    let version = seen;
    if (before.some((one) => one.subject === subject)) version = '';
    else if (trail?.replaced.includes(seen)) version = trail.left;
    const entry: Omit<Entry, 'place'> = {
      id: crypto.randomUUID(),
      owner: this.owner,
      kind,
      subject,
      seen: version,
      body,
      madeAt: new Date().toISOString(),
      refused: null,
    };
    await tx.objectStore('queue').add(entry as Entry); // the database counts its place
    await tx.done;
    this.tell();
  }

  /**
   * Sends what can be sent, in order; one drain at a time.
   *
   * @returns false where something has to be tried again later.
   */
  drain(): Promise<boolean> {
    this.draining ??= this.sendAll().finally(() => {
      this.draining = null;
    });
    return this.draining;
  }

  private async sendAll(): Promise<boolean> {
    for (let entry = await this.next(); entry; entry = await this.next()) {
      const { kind, place } = entry;
      const sender = this.senders[kind];
      if (!sender) throw new Error(`nothing sends ${kind}`);
      try {
        const taken = await sender(entry, (body) => this.change(place, { body }));
        await this.done(entry, taken);
      } catch (error) {
        const meant = this.judge(error);
        if (meant === undefined) throw error;
        if (meant === 'later') return false;
        await this.change(place, { refused: meant });
      }
    }
    return (await this.entries()).every((one) => this.sendable(one));
  }

  /** False for what another release of the application left, which waits for one that knows its kind. */
  private sendable({ kind }: Entry): boolean {
    return kind in this.senders;
  }

  /** The first entry whose subject is held up by none that was refused, or that cannot be sent. */
  private async next(): Promise<Entry | undefined> {
    const all = await this.entries();
    const held = new Set(
      all.filter((one) => one.refused !== null || !this.sendable(one)).map((one) => one.subject),
    );
    return all.find((one) => !held.has(one.subject));
  }

  /** Takes an entry out, and gives the version that it left to the next of its subject, in one transaction. */
  private async done(entry: Entry, { version }: Taken): Promise<void> {
    const { owner, place, subject } = entry;
    const tx = this.database.transaction(['queue', 'trails'], 'readwrite', { durability: 'strict' });
    const queue = tx.objectStore('queue');
    await queue.delete(place);
    if (version !== undefined) {
      const trail = await tx.objectStore('trails').get([owner, subject]);
      const replaced = [...(trail?.replaced ?? []), entry.seen].slice(-MOST_REPLACED);
      await tx.objectStore('trails').put({ owner, subject, replaced, left: version });
      const following = (await queue.index('owner').getAll(owner)).find((one) => one.subject === subject);
      if (following) await queue.put({ ...following, seen: version });
    }
    await tx.done;
    this.tell();
  }

  private async change(place: number, change: Partial<Entry>): Promise<void> {
    const tx = this.database.transaction('queue', 'readwrite');
    const entry = await tx.store.get(place);
    if (entry) await tx.store.put({ ...entry, ...change });
    await tx.done;
    this.tell();
  }

  /**
   * A person has seen what stands and wants their own entries of a subject sent all the same.
   *
   * @param version the version of the subject that they have now seen.
   */
  async insist(subject: string, version: string): Promise<void> {
    const tx = this.database.transaction('queue', 'readwrite', { durability: 'strict' });
    const mine = (await tx.store.index('owner').getAll(this.owner)).filter((one) => one.subject === subject);
    for (const [at, entry] of mine.entries()) {
      // Another version is another call, so that it needs another id.
      const anew = at === 0 ? { id: crypto.randomUUID(), seen: version } : {};
      await tx.store.put({ ...entry, ...anew, refused: null });
    }
    await tx.done;
    this.tell();
  }

  /** A person gives up their own entries of a subject: what stands stays. */
  async giveUp(subject: string): Promise<void> {
    const tx = this.database.transaction('queue', 'readwrite');
    const mine = (await tx.store.index('owner').getAll(this.owner)).filter((one) => one.subject === subject);
    for (const { place } of mine) await tx.store.delete(place);
    await tx.done;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A page is read anew within so many own steps. */
const MOST_REPLACED = 20;

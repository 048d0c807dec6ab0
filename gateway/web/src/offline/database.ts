/** What a device keeps for whoever works without a network: the queue of what they did, and answers that they had read. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Why the platform did not take an entry. */
export interface Refused {
  /** Such as MOVE_NOT_OPEN. */
  code: string;
  status: number;
  /** The platform's own sentence. */
  detail: string;
}

/** Something that was done here and that the platform has yet to hear of. */
export interface Entry {
  /** Counts up: entries are sent in this order. */
  place: number;
  /** The device's own id of it, sent as its idempotency key, so that it is done once however often it is sent. */
  id: string;
  /** Who did it. */
  owner: string;
  /** Which sender it is for, such as `order-step`. */
  kind: string;
  /** What it is about: entries of one subject go one after the other, and wait for one that was refused. */
  subject: string;
  /** The version of the subject that was seen; empty for what the entry before it leaves, or for none. */
  seen: string;
  /** What is sent. It may hold files. */
  body: unknown;
  /** When it was done, by the device's clock (ISO 8601). */
  madeAt: string;
  /** Null while it is to be sent; else it waits for a person. */
  refused: Refused | null;
}

/** The versions that own entries have replaced, so that whoever acts on a page read before is not refused for them. */
interface Trail {
  owner: string;
  subject: string;
  replaced: string[];
  /** The version that the last of them left. */
  left: string;
}

/** An answer that was read, for when the network is away. */
export interface Kept {
  owner: string;
  name: string;
  /** When it was read (ISO 8601). */
  at: string;
  value: unknown;
}

interface Layout extends DBSchema {
  queue: { key: number; value: Entry; indexes: { owner: string } };
  trails: { key: [string, string]; value: Trail; indexes: { owner: string } };
  kept: { key: [string, string]; value: Kept; indexes: { owner: string } };
}

export type Database = IDBPDatabase<Layout>;

const NAME = 'manor-offline';
const VERSION = 1;

/** Opens the device's database; another name is for tests. */
export function openDatabase(name = NAME): Promise<Database> {
  return openDB<Layout>(name, VERSION, {
    upgrade(database) {
      const queue = database.createObjectStore('queue', { keyPath: 'place', autoIncrement: true });
      queue.createIndex('owner', 'owner');
      const trails = database.createObjectStore('trails', { keyPath: ['owner', 'subject'] });
      trails.createIndex('owner', 'owner');
      const kept = database.createObjectStore('kept', { keyPath: ['owner', 'name'] });
      kept.createIndex('owner', 'owner');
    },
  });
}

/** Forgets all that the device keeps for somebody, in one transaction. */
export async function wipe(database: Database, owner: string): Promise<void> {
  const tx = database.transaction(['queue', 'trails', 'kept'], 'readwrite');
  for (const name of ['queue', 'trails', 'kept'] as const) {
    const store = tx.objectStore(name);
    for (const key of await store.index('owner').getAllKeys(owner)) await store.delete(key);
  }
  await tx.done;
}

/** Keeps an answer for when the network is away. */
export async function keep(database: Database, owner: string, name: string, value: unknown): Promise<void> {
  await database.put('kept', { owner, name, at: new Date().toISOString(), value });
}

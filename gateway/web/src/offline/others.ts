/** What the device keeps of people who are not signed in on it any more. */
import type { Database } from './database';

/**
 * Forgets what others had read here, such as customers' names. What they did stays in the queue until they sign in
 * again, since nobody else can send it for them.
 */
export async function forgetOthers(database: Database, owner: string): Promise<void> {
  const tx = database.transaction('kept', 'readwrite');
  for (const key of await tx.store.getAllKeys()) {
    if (key[0] !== owner && key[0] !== '') await tx.store.delete(key);
  }
  await tx.done;
}

/** The device of whoever is signed in: its database, its queue, and what pages read through it. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use, useEffect, useState } from 'react';
import { api, take } from '../api/client';
import { ConnectionLost, Problem, worthRetrying } from '../api/problem';
import { SESSION_KEY, sessionOf, type Session } from '../session';
import { keep, type Database, type Entry } from './database';
import type { Judge, Queue } from './queue';

export interface Device {
  database: Database;
  owner: string;
  queue: Queue;
}

/** Set by the shell once somebody is signed in. */
export const DeviceContext = createContext<Device | null>(null);

/** The device; only inside the shell. */
export function useDevice(): Device {
  const device = use(DeviceContext);
  if (device === null) throw new Error('useDevice is only for pages inside the shell');
  return device;
}

/** A network that answers so late is none: what is kept is shown instead. */
const PATIENCE_MILLISECONDS = 8_000;
/** The session belongs to the device, until somebody signs out of it. */
const OF_DEVICE = '';
const SESSION = 'session';

/** True where the network, and not the platform, is the reason. */
export function isAway(error: unknown): boolean {
  return error instanceof ConnectionLost || (error instanceof DOMException && error.name === 'TimeoutError');
}

/** What an error means for the queue. */
export const judge: Judge = (error) => {
  if (isAway(error) || worthRetrying(error)) return 'later';
  if (!(error instanceof Problem)) return undefined;
  // Signed out, too many calls, rights that are just being given: nothing of it is about what was done.
  if ([401, 408, 429].includes(error.status) || error.status >= 500 || error.code === 'GRANTS_PENDING')
    return 'later';
  return { code: error.code, status: error.status, detail: error.message };
};

/** Keeps who is signed in; null for nobody, so that a session that was ended opens nothing once the network is away. */
export async function keepSession(database: Database, session: Session | null): Promise<void> {
  if (session === null) await database.delete('kept', [OF_DEVICE, SESSION]);
  else await keep(database, OF_DEVICE, SESSION, session);
}

/** Who is signed in, as the device knows it while the network is away; null for nobody. */
export function useDeviceSession(database: Database): UseQueryResult<Session | null> {
  return useQuery<Session | null>({
    queryKey: SESSION_KEY,
    networkMode: 'always',
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    queryFn: async () => {
      try {
        const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
        return sessionOf(await take(api.GET('/auth/session', { signal })));
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        const found = isAway(error) ? await database.get('kept', [OF_DEVICE, SESSION]) : undefined;
        if (!found) throw error;
        return found.value as Session;
      }
    },
  });
}

/** What a page shows, and since when where the network is away. */
export interface Seen<T> {
  value: T;
  /** When it was read (ISO 8601); null for just now. */
  at: string | null;
}

/**
 * Reads, and keeps the answer for when the network is away.
 *
 * @param name of the answer on this device.
 * @param read asks the platform.
 */
export function useKept<T>(name: string, read: (signal: AbortSignal) => Promise<T>): UseQueryResult<Seen<T>> {
  const { database, owner } = useDevice();
  return useQuery<Seen<T>>({
    queryKey: ['kept', owner, name],
    networkMode: 'always',
    queryFn: async () => {
      try {
        const value = await read(AbortSignal.timeout(PATIENCE_MILLISECONDS));
        await keep(database, owner, name, value);
        return { value, at: null };
      } catch (error) {
        const found = isAway(error) ? await database.get('kept', [owner, name]) : undefined;
        if (!found) throw error;
        return { value: found.value as T, at: found.at };
      }
    },
  });
}

/** What waits to be sent, as it now is. */
export function useEntries(): Entry[] {
  const { queue } = useDevice();
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    let ended = false;
    const read = async (): Promise<void> => {
      const found = await queue.entries();
      if (!ended) setEntries(found);
    };
    void read();
    const unlisten = queue.listen(() => void read());
    return () => {
      ended = true;
      unlisten();
    };
  }, [queue]);
  return entries;
}

const AGAIN_MILLISECONDS = 15_000;

/** Sends what waits: at once, when the network comes back, when the page is looked at, and every now and then. */
export function useSending(queue: Queue | null, onSent: () => void): void {
  useEffect(() => {
    if (!queue) return;
    const send = async (): Promise<void> => {
      const before = (await queue.entries()).length;
      if (before === 0) return;
      // Where two pages of the application are open, one of them sends.
      await navigator.locks.request(`manor-sending`, { ifAvailable: true }, async (lock) => {
        if (lock) await queue.drain();
      });
      if ((await queue.entries()).length < before) onSent();
    };
    const often = (): void => void send();
    often();
    const unlisten = queue.listen(often);
    const timer = setInterval(often, AGAIN_MILLISECONDS);
    window.addEventListener('online', often);
    document.addEventListener('visibilitychange', often);
    return () => {
      unlisten();
      clearInterval(timer);
      window.removeEventListener('online', often);
      document.removeEventListener('visibilitychange', often);
    };
  }, [queue, onSent]);
}

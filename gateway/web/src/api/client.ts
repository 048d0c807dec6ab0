/** Calls to the gateway: typed by the generated client, with the session's cookie and CSRF token. */
import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './gen/openapi';
import { read } from './ahead';
import { ConnectionLost, problemOf } from './problem';

export type Schemas = components['schemas'];
export type Client = ReturnType<typeof createClient<paths>>;

/** The CSRF token of the session: the gateway renews the cookie with the session, so it is read for each call. */
export function csrfToken(): string {
  return /(?:^|; )(?:__Host-)?manor_csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
}

const failures: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken());
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    // fetch says no more than "TypeError" where the network is away or the gateway does not answer.
    return error instanceof TypeError ? new ConnectionLost() : undefined;
  },
};

function client(headers: Record<string, string> = {}): Client {
  const made = createClient<paths>({
    ...{ baseUrl: location.origin, headers, credentials: 'same-origin' },
    fetch: read,
  });
  made.use(failures);
  return made;
}

/** For reading. */
export const api = client();

/** For one change: sent again with the same key it is done once.
 *
 * @param typedIn the company on whose page it was entered, and its currency then: refused where it has another by now.
 */
export function keyed(key: string, typedIn?: { companyId: string; currency: string }): Client {
  const typed: Record<string, string> = typedIn?.currency
    ? { 'Company-Currency': `${typedIn.companyId} ${typedIn.currency}` }
    : {};
  return client({ 'Idempotency-Key': key, ...typed });
}

/** What a call answers; a failed one has thrown a Problem or ConnectionLost before. */
export async function take<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** Keeps a file for an RPC that takes its name. */
export async function upload(file: File): Promise<Schemas['StoredFile']> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch('/v1/files', {
    method: 'POST',
    body: form,
    headers: { 'X-CSRF-Token': csrfToken(), 'Idempotency-Key': crypto.randomUUID() },
  }).catch(() => {
    throw new ConnectionLost();
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Schemas['StoredFile'];
}

/** Saves a stored file, such as `files/0190…`, under the name that it has. */
export function saveFile(name: string): void {
  const link = document.createElement('a');
  link.href = `/v1/${name}`;
  link.download = '';
  link.click();
}

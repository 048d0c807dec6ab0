/** Asks ahead: a page that was opened in this tab before asks again for what it asked then, as soon as its address is
 * known, while its script is loaded and drawn. What is asked so waits for the page to ask itself; what the page no
 * longer wants is dropped. Only addresses are kept, none outlives the tab, and nothing but reads is asked. */

const REMEMBERED = 'manor-asked';
// Older answers are not given, in milliseconds: what is read is as fresh as if it had been asked for now.
const FRESH = 5000;
// What was answered so lately is still shown from the answer, and not asked for again (queries.ts).
const KNOWN = 10_000;
const MOST_READS = 12;
const MOST_PAGES = 40;

interface Coming {
  since: number;
  answer: Promise<Response>;
}
type Asked = Record<string, string[]>;

const coming = new Map<string, Coming>();
/** When each of the reads that pages asked was asked last. */
const given = new Map<string, number>();
let noted: { page: string; reads: Set<string> } | undefined;

function remembered(): Asked {
  try {
    return JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}') as Asked;
  } catch {
    return {};
  }
}

/** An answer that is read to its end: one that nobody wants would hold its connection for as long as the tab lives. */
async function whole(answer: Response): Promise<Response> {
  const { status, statusText, headers } = answer;
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
}

/** A page is opened: asks for what it asked last time, and notes what it asks now.
 *
 * @param page its address.
 */
export function openedPage(page: string): void {
  if (noted?.page === page) return;
  noted = { page, reads: new Set() };
  for (const [read, { since }] of coming) if (performance.now() - since > FRESH) coming.delete(read);
  for (const read of remembered()[page] ?? []) {
    if (coming.has(read) || performance.now() - (given.get(read) ?? -Infinity) < KNOWN) continue;
    const answer = fetch(read, { credentials: 'same-origin' }).then(whole);
    // Whoever asks hears of it; where nobody does, nobody misses it.
    answer.catch(() => undefined);
    coming.set(read, { since: performance.now(), answer });
  }
}

/** The page stands: what is asked from now on is no part of opening it. */
export function pageStands(): void {
  if (!noted) return;
  const { page, reads } = noted;
  noted = undefined;
  const others = Object.entries(remembered()).filter(([one]) => one !== page);
  const kept = [...others, [page, [...reads].slice(0, MOST_READS)] as const].slice(-MOST_PAGES);
  try {
    sessionStorage.setItem(REMEMBERED, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A browser that keeps nothing asks when the page does.
  }
}

/** Forgets what was asked here, as for whoever signs in next. */
export function forgetAsked(): void {
  sessionStorage.removeItem(REMEMBERED);
  coming.clear();
  given.clear();
}

/** A read, as `fetch` answers it; from what was asked ahead, where it was. */
export async function read(request: Request): Promise<Response> {
  if (request.method !== 'GET') return fetch(request);
  const address = request.url.slice(location.origin.length);
  if (noted) {
    noted.reads.add(address);
    given.set(address, performance.now());
  }
  const early = coming.get(address);
  coming.delete(address);
  if (early && performance.now() - early.since <= FRESH) {
    const answer = await early.answer.catch(() => undefined);
    if (answer) return answer;
  }
  return fetch(request);
}

/** The console's entry: the sign-in page, or what whoever is signed in sees, which is loaded apart. */
import { openedPage } from '@manor/web/api/ahead';
import { start, type Asked } from '@manor/web/start';
import type { ReactNode } from 'react';
import { startAppearance } from './appearance';
import { BASE, beginning } from './beginning';
import { sentences } from './sentences';
import SignIn from './shell/SignIn';
import { wasHere } from './shell/visits';
import './palette.css';
import './console.css';
import './print.css';

const load = () => import('./signedIn');

function address(): string {
  const { pathname, search, hash } = window.location;
  return `${pathname.slice(BASE.length) || '/'}${search}${hash}`;
}

async function draw(asked: Asked): Promise<ReactNode> {
  // Whoever was here last time probably still is: what they will need comes while that is asked.
  if (wasHere()) openedPage(address());
  const early = wasHere() ? load() : undefined;
  void early?.then(({ prepare }) => {
    prepare(address());
  });
  const session = await asked;
  const asking = address();
  const first = beginning(session, asking);
  if (first !== asking) window.history.replaceState(null, '', BASE + first);
  if (first.startsWith('/sign-in')) return <SignIn />;
  const { drawn } = await (early ?? load());
  return drawn(session);
}

startAppearance();
// Not awaited: what is loaded apart needs what this one holds, so each would wait for the other.
void start({ sentences, namespaces: ['shell', 'parts'], draw });

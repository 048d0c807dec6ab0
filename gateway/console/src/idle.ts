/** What can wait until a page stands. */
import { queries } from '@manor/web/queries';
import { useEffect, useState } from 'react';

// How often it is looked whether the page's answers are there, and for how long, in milliseconds.
const LOOK = 100;
const MOST = 3000;

/** Does something once nothing is asked for or drawn any more, or after a while.
 *
 * @returns what calls it off.
 */
export function whenIdle(then: () => void): () => void {
  const began = performance.now();
  let waiting = window.setTimeout(look, LOOK);
  function look(): void {
    const busy = queries.isFetching() > 0 && performance.now() - began < MOST;
    if (busy) waiting = window.setTimeout(look, LOOK);
    else then();
  }
  return () => {
    clearTimeout(waiting);
  };
}

/** False until the first page stands: for what is beside every page, and is no part of what it is about. */
export function useStanding(): boolean {
  const [standing, setStanding] = useState(false);
  useEffect(
    () =>
      whenIdle(() => {
        setStanding(true);
      }),
    [],
  );
  return standing;
}

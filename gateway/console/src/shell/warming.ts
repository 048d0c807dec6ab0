/** Has pages at hand that are one press away: those of the menu's open groups, once the page that is shown stands. */
import { prepared } from '@manor/web/i18n';
import { useEffect } from 'react';
import type { Feature } from '../feature';
import { whenIdle } from '../idle';

const begun = new Set<string>();

/** Loads a feature's pages, which are one file, and what they say. What does not come is loaded when it is opened. */
function warm({ name, pages: [page] }: Feature): void {
  if (!page || begun.has(name)) return;
  begun.add(name);
  Promise.all([page.load(), prepared(name)]).catch(() => begun.delete(name));
}

export function useWarmth(group: Feature, open: boolean): void {
  useEffect(() => {
    if (!open) return undefined;
    return whenIdle(() => {
      warm(group);
    });
  }, [group, open]);
}

/** Has pages at hand that are about to be opened: those of the menu's open groups, once somebody comes near. */
import { prepared } from '@manor/web/i18n';
import { features, type Feature } from '../feature';
import { whenIdle } from '../idle';

const begun = new Set<string>();

/** Loads a feature's pages, which are one file, and what they say. What does not come is loaded when it is opened. */
export function warm({ name, pages: [page] }: Feature): void {
  if (!page || begun.has(name)) return;
  begun.add(name);
  Promise.all([page.load(), prepared(name)]).catch(() => begun.delete(name));
}

/** The same of each group of a menu that is open, once the page stands that is shown now. */
export function warmOpen(menu: HTMLElement): void {
  whenIdle(() => {
    const open = new Set(
      [...menu.querySelectorAll<HTMLElement>('[aria-expanded=true]')].map(({ dataset }) => dataset['group']),
    );
    features.filter(({ name }) => open.has(name)).forEach(warm);
  });
}

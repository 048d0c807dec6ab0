/** The menu: groups named like the services, with the pages that somebody has rights for in a scope. */
import type { Rights } from '@manor/web/session';
import { features, type Feature, type FeaturePage } from '../feature';

/** True where somebody may open the page in the scope. */
export function mayOpen(rights: Rights, page: FeaturePage, nodeId: string): boolean {
  // What is everybody's is about a group, and an operator of the platform is in none.
  if (page.permission === '') return rights.session.kind !== 'operator';
  return rights.holdsIn(page.permission, nodeId);
}

/** The features with the pages of the menu; features without any are left out. */
export function menuOf(rights: Rights, nodeId: string): Feature[] {
  return features
    .map((feature) => ({
      ...feature,
      pages: feature.pages.filter((page) => !page.hidden && mayOpen(rights, page, nodeId)),
    }))
    .filter((feature) => feature.pages.length > 0);
}

/** What a feature folder brings to the console: its place in the menu, pages, reminders and search; words are files. */
import type { Words } from '@manor/web/i18n';
import type { ComponentType, ReactNode } from 'react';
import type { SearchKind } from './search';
import type { ReminderKind } from './waiting';

export interface FeaturePage {
  /** Below the scope, such as `identity/staff/:id?`. */
  path: string;
  /** The menu's label and the page's title. */
  label: Words;
  /** Shown in the menu, and reachable, only for those who hold it somewhere in the scope; empty for everybody. */
  permission: string;
  /** The page, loaded when it is opened: `() => import('./StaffPage')`, whose default export it is. */
  load: () => Promise<{ default: ComponentType }>;
  /** Shows one company's affairs: at the group it asks for the company first. */
  ofCompany?: boolean;
  /** Left out of the menu: it is reached from another page. */
  hidden?: boolean;
  /** Where the address of a scope alone leads whoever may see it, before the first page of the menu. */
  first?: boolean;
}

export interface Feature {
  /** Named like the service. */
  name: string;
  label: Words;
  icon: ReactNode;
  /** Where the group stands in the menu, from 0 on. */
  order: number;
  pages: FeaturePage[];
  /** What may wait for the reader here. */
  reminders?: ReminderKind[];
  /** What the search box finds here, loaded when somebody searches: `() => import('./search')`. */
  search?: () => Promise<{ default: SearchKind[] }>;
}

const modules = import.meta.glob<{ feature: Feature }>('./features/*/index.tsx', { eager: true });

/** Every feature, found by its folder. */
export const features: Feature[] = Object.values(modules)
  .map((module) => module.feature)
  .sort((left, right) => left.order - right.order);

/** Where a page stands without its variables: `identity/staff/:id?` → `identity/staff`. */
export function stem(page: FeaturePage): string {
  return page.path.replace(/\/:.*$/, '');
}

/** The page at an address below the scope, such as `tenants/units`, with or without filters; undefined for none. */
export function pageAt(address: string): FeaturePage | undefined {
  const [path] = address.split(/[?#]/);
  return features.flatMap((feature) => feature.pages).find((page) => stem(page) === path);
}

/** True where there is such a page; another feature links to it only then. */
export function hasPage(address: string): boolean {
  return pageAt(address) !== undefined;
}

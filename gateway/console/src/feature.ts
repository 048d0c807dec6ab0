/** What a feature folder tells the console: its place in the menu, and its pages. */
import type { Words } from '@manor/web/i18n';
import type { ComponentType, ReactNode } from 'react';

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
}

const modules = import.meta.glob<{ feature: Feature }>('./features/*/index.tsx', { eager: true });

/** Every feature, found by its folder. */
export const features: Feature[] = Object.values(modules)
  .map((one) => one.feature)
  .sort((one, other) => one.order - other.order);

/** Where a page stands without its variables: `identity/staff/:id?` → `identity/staff`. */
export function stem(page: FeaturePage): string {
  return page.path.replace(/\/:.*$/, '');
}

/** True where there is such a page, such as `tenants/units`; another feature links to it only then. */
export function hasPage(address: string): boolean {
  return features.some((feature) => feature.pages.some((page) => stem(page) === address));
}

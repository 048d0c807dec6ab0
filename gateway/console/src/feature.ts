/** What a feature folder brings to the console: its place in the menu, pages, reminders and search; words are files. */
import type { Words } from '@manor/web/i18n';
import type { ComponentType, ReactNode } from 'react';
import type { OfCustomer, OfUnit, SearchKind, Subject } from './search';
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
  /** The first page offers it to those who hold this: a page that they work at every day. */
  daily?: string;
}

/** What a feature shows of one customer, or of one unit, on the page of theirs. */
type Tab = ({ of: 'customer' } & SubjectTab<OfCustomer>) | ({ of: 'unit' } & SubjectTab<OfUnit>);

export interface SubjectTab<Its extends Subject> {
  /** In the address, and among all features' tabs of the same kind of page its only one. */
  name: string;
  label: Words;
  /** Shown to those who hold it somewhere in the scope. */
  permission: string;
  load: () => Promise<{ default: ComponentType<{ subject: Its }> }>;
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
  /** Tabs of customers' and units' pages, in their order. */
  tabs?: Tab[];
  /** Figures at the top of the first page, for those who hold the permission somewhere in the scope. */
  digest?: { permission: string; load: () => Promise<{ default: ComponentType }> };
  /** The pages that show one record, below the scope and without its id, by what the audit trail calls its kind. */
  records?: Record<string, string>;
  /** What the search box finds here, loaded when somebody searches: `() => import('./search')`. */
  search?: () => Promise<{ default: SearchKind[] }>;
}

const modules = import.meta.glob<{ feature: Feature }>('./features/*/index.tsx', { eager: true });

/** Every feature, found by its folder. */
export const features: Feature[] = Object.values(modules)
  .map((module) => module.feature)
  .sort((left, right) => left.order - right.order);

/** The tabs that features bring to the page of a customer or of a unit. */
export function tabsOf<Kind extends Tab['of']>(kind: Kind): Extract<Tab, { of: Kind }>[] {
  const all = features.flatMap((feature) => feature.tabs ?? []);
  return all.filter((tab): tab is Extract<Tab, { of: Kind }> => tab.of === kind);
}

/** Where a page stands without its variables: `identity/staff/:id?` → `identity/staff`. */
export function stem(page: FeaturePage): string {
  return page.path.replace(/\/:.*$/, '');
}

/** The page at an address below the scope, such as `tenants/units`, with or without filters; undefined for none. */
export function pageAt(address: string): FeaturePage | undefined {
  const [path] = address.split(/[?#]/);
  return features.flatMap((feature) => feature.pages).find((page) => stem(page) === path);
}

/** The page of a record that the audit trail of a service names, such as receipts/0190…, with its address below the
 * scope; undefined where none shows it. */
export function recordPage(service: string, resource: string) {
  const [kind = '', id] = resource.split('/');
  const address = features.find(({ name }) => name === service)?.records?.[kind];
  const page = address === undefined || !id ? undefined : pageAt(address);
  return page && { page, address: `${address ?? ''}/${id ?? ''}` };
}

/** True where there is such a page; another feature links to it only then. */
export function hasPage(address: string): boolean {
  return pageAt(address) !== undefined;
}

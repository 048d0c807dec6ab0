/** What a feature says about the search box: which of its records a typed text finds. */
import type { Words } from '@manor/web/i18n';
import type { ReactNode } from 'react';

/** How many of a kind are shown. */
export const SHOWN = 10;

export interface Asked {
  /** The scope as RPCs take it: the empty object for all of the group that the reader may see. */
  within: { companyId?: string; estateId?: string };
  text: string;
  /** The name of a node of the tree. */
  place: (nodeId: string) => string;
}

/** A record that fits; it opens at its page in the scope of its node. */
export interface Hit {
  key: string;
  nodeId: string;
  page: string;
  label: string;
  detail: ReactNode;
  /** The unit or the customer that this is: others look for what belongs to it. */
  subject?: Subject;
}

export interface OfUnit {
  companyId: string;
  unitId: string;
}

export interface OfCustomer {
  companyId: string;
  customerId: string;
}

export type Subject = OfUnit | OfCustomer;

export interface SearchKind {
  name: string;
  label: Words;
  /** Looked for where the reader holds it somewhere in the scope. */
  permission: string;
  /** By the text. */
  find?: (asked: Asked) => Promise<Hit[]>;
  /** By the one unit or customer that the text fits, such as what is open for it. */
  findOf?: (subject: Subject) => Promise<Hit[]>;
}

/** The parts of a line that are there. */
export function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}

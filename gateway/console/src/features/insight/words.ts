/** What the tables of figures have in common: how far down a scope leads, and where a figure comes from. */
import type { Schemas } from '@manor/web/api/client';
import type { Scope } from '../../scope';

export type Collection = Schemas['insight.Collection'];
export type Arrears = Schemas['insight.Arrears'];
export type Occupancy = Schemas['insight.Occupancy'];
export type Month = Schemas['insight.Month'];
export type UsedRate = Schemas['insight.UsedRate'];

/** What a line of figures stands for. */
export type Level = 'company' | 'estate' | 'fee_item';
export const GROUPING = {
  company: 'GROUPING_COMPANY',
  estate: 'GROUPING_ESTATE',
  fee_item: 'GROUPING_FEE_ITEM',
} as const;
/** What can be looked at in a scope: its parts first, then theirs. */
export const LEVELS: Record<Scope['kind'], [Level, ...Level[]]> = {
  group: ['company', 'estate'],
  company: ['estate', 'fee_item'],
  estate: ['fee_item'],
};

/** Whom a line of figures is about, as the API says it: '0' and '' where it stands for more than one. */
interface Line {
  companyId: string;
  companyName: string;
  estateId: string;
  estateName: string;
  feeItemId?: string;
  feeItemName?: string;
}

export function nameOf(line: Line): string {
  return line.feeItemName || line.estateName || line.companyName;
}

/**
 * The node that a line is about: the lowest that it or the scope names, since the lines of an estate are its own even
 * where they name the company alone. Empty for a total over several companies.
 */
export function nodeOf(line: Line, scope: Scope): string {
  const [node] = [line.estateId, scope.estateId, line.companyId, scope.companyId].filter((id) => id !== '0');
  return node ?? '';
}

/** The page of a node's figures; empty where the line is about no node below the scope. */
export function figuresOf(line: Line, scope: Scope, year: number): string {
  const node = nodeOf(line, scope);
  return node && node !== scope.nodeId && (line.feeItemId ?? '0') === '0'
    ? `/${node}/insight/home?year=${String(year)}`
    : '';
}

/** The node of a scope as receivables take it: a company or an estate. */
export function nodeOfScope(scope: Scope): string {
  return scope.kind === 'group' ? '' : scope.nodeId;
}

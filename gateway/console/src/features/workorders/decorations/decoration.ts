/** What pages of decorations share. */
import type { Schemas } from '@manor/web/api/client';

export type Decoration = Schemas['workorders.Decoration'];
export type CrewPass = Schemas['workorders.CrewPass'];

export const STATES = [
  'DECORATION_STATE_REQUESTED',
  'DECORATION_STATE_SUBMITTED',
  'DECORATION_STATE_APPROVED',
  'DECORATION_STATE_UNDERWAY',
  'DECORATION_STATE_ACCEPTED',
  'DECORATION_STATE_REFUSED',
  'DECORATION_STATE_CANCELLED',
] as const;

/** Kinds of orders that are about a decoration. */
export const ORDER_KINDS = ['ORDER_KIND_DECORATION_INSPECTION', 'ORDER_KIND_VIOLATION'] as const;

/** Whether it is neither accepted, refused nor cancelled. */
export function isOpen({ state }: Decoration): boolean {
  return !['DECORATION_STATE_ACCEPTED', 'DECORATION_STATE_REFUSED', 'DECORATION_STATE_CANCELLED'].includes(
    state,
  );
}

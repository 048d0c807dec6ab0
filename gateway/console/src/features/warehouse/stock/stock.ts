/** Stock as the API says it. */
import type { Schemas } from '@manor/web/api/client';
import type { Tone } from '../../../parts/StateTag';

export type Store = Schemas['warehouse.Store'];
export type Balance = Schemas['warehouse.Balance'];
export type Move = Schemas['warehouse.Move'];
export type StockRow = Schemas['warehouse.StockRow'];
export type Reservation = Schemas['warehouse.Reservation'];
export type MoveKind = Move['kind'];

export const MOVE_KINDS = [
  'MOVE_KIND_RECEIPT',
  'MOVE_KIND_ISSUE',
  'MOVE_KIND_RETURN',
  'MOVE_KIND_SUPPLIER_RETURN',
  'MOVE_KIND_TRANSFER',
  'MOVE_KIND_COST',
  'MOVE_KIND_SCRAP',
  'MOVE_KIND_COUNT',
] as const satisfies MoveKind[];

export const MOVE_STATES = [
  'MOVE_STATE_WAITING',
  'MOVE_STATE_DONE',
  'MOVE_STATE_REFUSED',
] as const satisfies Move['state'][];

export const PURPOSES = [
  'ISSUE_PURPOSE_WORK_ORDER',
  'ISSUE_PURPOSE_DEPARTMENT',
  'ISSUE_PURPOSE_PERSON',
] as const satisfies Move['purpose'][];

const TONES: Partial<Record<Move['state'] | Move['entryState'], Tone>> = {
  MOVE_STATE_WAITING: 'warning',
  MOVE_STATE_DONE: 'success',
  ENTRY_STATE_BOOKED: 'success',
  ENTRY_STATE_REFUSED: 'error',
};

/** How loudly a state is shown. */
export function moveTone(state: Move['state'] | Move['entryState']): Tone {
  return TONES[state] ?? 'default';
}

/** A line of a document while it is written: the value in minor units, where it is received. */
export interface Line {
  materialId?: string | undefined;
  quantity: string;
  unit: string;
  bin: string;
  batch: string;
  valueMinor?: string | undefined;
}

export const FRESH: Line = { quantity: '', unit: '', bin: '', batch: '' };

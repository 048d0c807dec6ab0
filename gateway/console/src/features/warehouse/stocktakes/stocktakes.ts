/** Stocktakes as the API says them. */
import type { Schemas } from '@manor/web/api/client';

export type Stocktake = Schemas['warehouse.Stocktake'];
export type StocktakeLine = Schemas['warehouse.StocktakeLine'];

export const STATES = [
  'STOCKTAKE_STATE_COUNTING',
  'STOCKTAKE_STATE_WAITING',
  'STOCKTAKE_STATE_DONE',
  'STOCKTAKE_STATE_CANCELLED',
] as const satisfies Stocktake['state'][];

export const LINES = [
  'STOCKTAKE_LINES_UNCOUNTED',
  'STOCKTAKE_LINES_DIFFERENT',
  'STOCKTAKE_LINES_MOVED',
] as const;

/** Materials as the API says them, and the choices of their forms. */
import type { Schemas } from '@manor/web/api/client';

export type Material = Schemas['warehouse.Material'];
export type Category = Material['category'];

export const CATEGORIES = [
  'MATERIAL_CATEGORY_SPARE_PART',
  'MATERIAL_CATEGORY_CONSUMABLE',
  'MATERIAL_CATEGORY_TOOL',
  'MATERIAL_CATEGORY_CLEANING',
  'MATERIAL_CATEGORY_GARDENING',
  'MATERIAL_CATEGORY_PROTECTION',
  'MATERIAL_CATEGORY_OFFICE',
  'MATERIAL_CATEGORY_OTHER',
] as const satisfies Category[];

export const TRACKINGS = [
  'MATERIAL_TRACKING_NONE',
  'MATERIAL_TRACKING_BATCH',
  'MATERIAL_TRACKING_SERIAL',
] as const satisfies Material['tracking'][];

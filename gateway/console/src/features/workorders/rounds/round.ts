/** What pages of rounds share. */
export const ROUTE_KINDS = [
  'ROUTE_KIND_PATROL',
  'ROUTE_KIND_INSPECTION',
  'ROUTE_KIND_CLEANING',
  'ROUTE_KIND_GREENING',
] as const;

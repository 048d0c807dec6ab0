/** What an estate decides: a block of settings per service, which identity passes on without understanding it. */
import type { Schemas } from '@manor/web/api/client';

type Packed = Schemas['identity.Node']['serviceSettings'][number];

/** As each service's settings.proto has them; a setting left out has its default. */
export interface EstateSettings {
  billing: {
    thirtyDayMonths?: boolean;
    alignToCalendarQuarters?: boolean;
    prorateMoveOut?: boolean;
    lateFeeFromDue?: boolean;
    vacancyRateBasisPoints?: number;
    starterMayApproveRun?: boolean;
    chargesNeedApproval?: boolean;
    overdueReminderDays?: string;
  };
  tenants: {
    moveInStep?: boolean;
    moveOutMonthsBack?: number;
    messageQuietHours?: string;
    moveOutByLease?: boolean;
  };
  contracts: {
    convertByItself?: boolean;
    convertDays?: number;
    approveLines?: boolean;
    expiringDays?: number;
    tellCustomers?: boolean;
  };
  workorders: {
    review?: boolean;
    noGrabbing?: boolean;
    borrowsStaff?: boolean;
    silentDays?: number;
    waitDays?: number;
    restHours?: number;
    nearPercent?: number;
    followUpPercent?: number;
    labourHourMinor?: string;
  };
  warehouse: { stocktakeLimitMinor?: string; overReceiptPercent?: number; priceTolerancePercent?: number };
}

type Service = keyof EstateSettings;

/** In this order the form has its blocks, so that a fault's path such as `serviceSettings[1]` names a field of it. */
export const BLOCKS = [
  'billing',
  'tenants',
  'contracts',
  'workorders',
  'warehouse',
] as const satisfies Service[];
export const DEFAULTS = {
  billing: { vacancyRateBasisPoints: 10_000 },
  tenants: { moveOutMonthsBack: 1 },
  contracts: { convertDays: 15, expiringDays: 60 },
  workorders: {
    silentDays: 7,
    waitDays: 30,
    restHours: 10,
    nearPercent: 80,
    followUpPercent: 0,
    labourHourMinor: '0',
  },
  warehouse: { stocktakeLimitMinor: '0', overReceiptPercent: 0, priceTolerancePercent: 0 },
} as const satisfies EstateSettings;

function typeOf(service: Service): string {
  return `type.googleapis.com/manor.${service}.v1.EstateSettings`;
}

/** A service's settings of an estate, with the defaults of what is left out. */
export function settingsOf<S extends Service>(packs: Packed[] | undefined, service: S): EstateSettings[S] {
  const block = packs?.find((one) => one['@type'] === typeOf(service));
  return { ...DEFAULTS[service], ...(block as EstateSettings[S] | undefined) };
}

/** The blocks as they are sent: what the form does not ask stays as it was read. */
export function packed(read: Packed[] | undefined, typed: Partial<EstateSettings>[Service][]): Packed[] {
  return BLOCKS.map((service, place) => ({
    ...settingsOf(read, service),
    ...typed[place],
    '@type': typeOf(service),
  }));
}

/** What each estate enters and uses: actions of all services, counted by place, service and week. */
import type { Schemas } from '@manor/web/api/client';
import type { Sheet } from '../../parts/saving';

export type Count = Schemas['chassis.ActionCount'] & { service: string };

export interface PlaceUse {
  key: string;
  companyId: string;
  /** '0' for the company's own affairs. */
  estateId: string;
  /** How often something was done, by service. */
  byService: Record<string, number>;
  /** How often something was done, by week. */
  byWeek: Record<string, number>;
  total: number;
}

const DAY = 86_400_000;

/** The Mondays of the weeks up to the one of a day, the latest last. */
export function weeksTo(day: string, many: number): string[] {
  const last = Date.parse(`${day}T00:00:00Z`);
  const monday = last - ((new Date(last).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: many }, (_, at) =>
    new Date(monday - (many - 1 - at) * 7 * DAY).toISOString().slice(0, 10),
  );
}

/** What was counted, by the codes that programs know. */
export function countsSheet(counts: Count[]): Sheet {
  return {
    heading: ['company_id', 'estate_id', 'service', 'week', 'action', 'count', 'people'],
    rows: counts.map((one) => [
      one.companyId,
      one.estateId,
      one.service,
      one.week,
      one.action,
      Number(one.count),
      Number(one.people),
    ]),
  };
}

/** Counts by place, where most is done first; every estate is among them, also one that does nothing. */
export function usesOf(counts: Count[], estates: { companyId: string; estateId: string }[]): PlaceUse[] {
  const uses = new Map<string, PlaceUse>();
  const placed = (companyId: string, estateId: string): PlaceUse => {
    const key = `${companyId} ${estateId}`;
    const found = uses.get(key) ?? { key, companyId, estateId, byService: {}, byWeek: {}, total: 0 };
    uses.set(key, found);
    return found;
  };
  for (const { companyId, estateId } of estates) placed(companyId, estateId);
  for (const { companyId, estateId, service, week, count } of counts) {
    const use = placed(companyId, estateId);
    use.byService[service] = (use.byService[service] ?? 0) + Number(count);
    use.byWeek[week] = (use.byWeek[week] ?? 0) + Number(count);
    use.total += Number(count);
  }
  return [...uses.values()].sort((one, other) => other.total - one.total);
}

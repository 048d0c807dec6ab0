/** A company's rules of approval as a whole, with one flow changed. */
import type { Client, Schemas } from '@manor/web/api/client';

export type Flow = Schemas['identity.ApprovalFlow'];
export type Rules = Schemas['identity.ApprovalRules'];
type Decider = Schemas['identity.ApprovalDecider'];
type Kind = Decider['kind'];

const KIND = 'APPROVAL_DECIDER_KIND_';

export function saveRules(
  client: Client,
  companyId: string,
  rules: Rules,
  etag: string,
): Promise<{ data?: Schemas['identity.CompanyApprovalRules'] }> {
  return client.POST('/v1/identity/companies/{companyId}/approvalRules:set', {
    params: { path: { companyId } },
    body: { rules, etag },
  });
}

/** The flow of a place replaced; at the end where there is none. */
export function replaced(flows: Flow[], place: number, flow: Flow): Flow[] {
  return [...flows.slice(0, place), flow, ...flows.slice(place + 1)];
}

export function without(flows: Flow[], place: number): Flow[] {
  return flows.filter((_, other) => other !== place);
}

/** A flow tried one place earlier. */
export function moved(flows: Flow[], place: number): Flow[] {
  const flow = flows[place];
  if (!flow || place === 0) return flows;
  const others = without(flows, place);
  return [...others.slice(0, place - 1), flow, ...others.slice(place - 1)];
}

/** A decider as the value of a choice: `POST|0190…`, `HEAD|` for the maker's own department. */
export function chosen({ kind, id }: Decider): string {
  return `${kind.slice(KIND.length)}|${id}`;
}

export function deciderOf(value: string): Decider {
  const [kind = '', id = ''] = value.split('|');
  return { kind: `${KIND}${kind}` as Kind, id };
}

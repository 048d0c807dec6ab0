/** Every RPC is called by a page, or its service's feature says in `pageless.json` why people need none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((one) => ending.test(one) && !one.includes('/gen/'))
    .map((one) => readFileSync(join(ROOT, folder, one), 'utf8'));
}

interface Rpc {
  /** Such as `billing`. */
  service: string;
  /** Such as `ReportService.GetTotals`. */
  name: string;
  /** Such as `GET /v1/billing/reports/totals`, every one of its addresses, with a star for each variable. */
  addresses: string[];
}

/** Every RPC of the protos with its REST addresses. */
function rpcsOf(proto: string): Rpc[] {
  const service = /^package (?:manor)\.(\w+)\./m.exec(proto)?.[1] ?? '';
  return [...proto.matchAll(/^service (\w+) \{([\s\S]*?)^\}/gm)].flatMap(([, holder = '', body = '']) =>
    body
      .split(/^ {2}rpc /m)
      .slice(1)
      .map((rpc) => ({
        service,
        name: `${holder}.${/^\w+/.exec(rpc)?.[0] ?? ''}`,
        addresses: [...rpc.matchAll(/\b(get|post|put|patch|delete): "(\/[^"]+)"/g)].map(
          ([, method = '', path = '']) => `${method.toUpperCase()} ${starred(path)}`,
        ),
      })),
  );
}

function starred(path: string): string {
  return path.replace(/\$?\{[^}]*\}/g, '*');
}

/** What a source calls: `client.POST('/v1/…')` says its method, `useGet`, `listing` and the like read. */
function callsOf(source: string): string[] {
  return [...source.matchAll(/(?:\.(GET|POST|PUT|PATCH|DELETE)\(\s*)?['"`](\/v1\/[^'"`?]*)/g)].map(
    ([, method = 'GET', path = '']) => `${method} ${starred(path)}`,
  );
}

const rpcs = files('protos/manor', /\.proto$/).flatMap(rpcsOf);
const calls = new Set(
  ['console', 'resident', 'staff', 'web'].flatMap((one) =>
    files(`gateway/${one}/src`, /(?<!\.test)\.tsx?$/).flatMap(callsOf),
  ),
);
// A call may leave open of which kind of record it is, as `/v1/tenants/${of}:import` does.
const open = [...calls]
  .filter((call) => call.includes('*'))
  .map((call) => new RegExp(`^${call.replace(/[.:]/g, '\\$&').replaceAll('*', '[^/:]+')}$`));

function called({ addresses }: Rpc): boolean {
  return addresses.some((one) => calls.has(one) || open.some((pattern) => pattern.test(one)));
}

/** The RPCs of a service that need no page, each with its reason; those that all services share stand with the parts. */
function excused(service: string): Record<string, string> {
  const shared = service === 'chassis';
  const file = join(import.meta.dirname, shared ? 'parts' : `features/${service}`, 'pageless.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

it('finds the RPCs and their calls', () => {
  expect(rpcs.length).toBeGreaterThan(300);
  expect(rpcs.filter(({ addresses }) => addresses.length === 0)).toEqual([]);
  expect(calls).toContain('GET /v1/billing/receivables');
});

it.each([...new Set(rpcs.map(({ service }) => service))])(
  'every RPC of %s that a person needs has a page',
  (service) => {
    const own = rpcs.filter((one) => one.service === service);
    const without = own.filter((one) => !called(one)).map(({ name }) => name);
    const reasons = excused(service);
    expect(without.filter((name) => !(name in reasons))).toEqual([]);
    expect(Object.keys(reasons).filter((name) => !own.some((one) => one.name === name))).toEqual([]);
    expect(Object.values(reasons).filter((reason) => reason.length < 20)).toEqual([]);
    // Whatever has a page needs no excuse; a page that is missing may come without a line here.
    const settled = Object.keys(reasons).filter((name) => !reasons[name]?.endsWith('no page yet.'));
    expect(settled.filter((name) => !without.includes(name))).toEqual([]);
  },
);

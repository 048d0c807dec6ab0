/** Who is signed in and what they may do. The session itself is a cookie that no script can read. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api, take, type Schemas } from './api/client';
import { Problem } from './api/problem';

/** The session, and the names of the services that the platform is made of. */
export type Session = Schemas['identity.Session'] & { services: string[] };
export type Node = Schemas['identity.Node'];
export const SESSION_KEY = ['session'];

/** The session, as the gateway tells it to a browser. */
export function sessionOf({ session, services }: Schemas['BrowserSession']): Session {
  return { ...session, services };
}

/** How the session is asked for; null for nobody. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: SESSION_KEY,
  queryFn: async () => {
    try {
      return sessionOf(await take(api.GET('/auth/session')));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The session; null for nobody. */
export function useSessionQuery() {
  return useQuery({ ...sessionQuery, refetchOnWindowFocus: true });
}

/** Signs in: staff with username and password, residents with groupCode, phone and code. */
export function useSignIn() {
  const queries = useQueryClient();
  return async (body: Schemas['BrowserSignIn.sent']): Promise<void> => {
    const session = sessionOf(await take(api.POST('/auth/sign-in', { body })));
    // Whoever sat here before left answers behind that are not this person's. The session's own stays: whoever shows it
    // would never hear of the new one.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    queries.setQueryData(SESSION_KEY, session);
  };
}

/** Signs out, here or everywhere. */
export function useSignOut() {
  const queries = useQueryClient();
  return async (everywhere = false): Promise<void> => {
    if (everywhere) await take(api.POST('/v1/identity/auth:signOutEverywhere', { body: {} }));
    await take(api.POST('/auth/sign-out'));
    // Not cleared with the others: whoever shows the session would never hear that it has ended.
    queries.setQueryData(SESSION_KEY, null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  };
}

/** What somebody may do, and where. */
export class Rights {
  readonly session: Session;
  private readonly nodes: Map<string, Node>;

  constructor(session: Session) {
    this.session = session;
    this.nodes = new Map(session.nodes.map((node) => [node.nodeId, node]));
  }

  node(nodeId: string): Node | undefined {
    return this.nodes.get(nodeId);
  }

  /** The node and those above it, as far up as the group. */
  private above(nodeId: string): Set<string> {
    const node = this.nodes.get(nodeId);
    const companyId = node?.companyId;
    return new Set([nodeId, this.session.groupId, ...(companyId && companyId !== '0' ? [companyId] : [])]);
  }

  /** True where the permission holds at the node: what a change there needs. */
  holdsAt(permission: string, nodeId: string): boolean {
    const above = this.above(nodeId);
    return this.session.permissions.some(
      (one) => above.has(one.nodeId) && one.permissions.includes(permission),
    );
  }

  /** True where the permission holds at the node or somewhere below it: what a list there needs. */
  holdsIn(permission: string, nodeId: string): boolean {
    return this.session.permissions.some(
      (one) =>
        one.permissions.includes(permission) &&
        (this.above(nodeId).has(one.nodeId) || this.above(one.nodeId).has(nodeId)),
    );
  }
}

/** Set by the shell once somebody is signed in. */
export const RightsContext = createContext<Rights | null>(null);

/** The rights of whoever is signed in; only inside the shell. */
export function useRights(): Rights {
  const rights = use(RightsContext);
  if (rights === null) throw new Error('useRights is only for pages inside the shell');
  return rights;
}

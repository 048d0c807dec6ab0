/** The node of the tree that all pages are scoped to: the first part of the address. */
import { useRights, type Node } from '@manor/web/session';
import { useParams } from 'react-router';

export interface Scope {
  nodeId: string;
  kind: 'group' | 'company' | 'estate';
  groupId: string;
  /** '0' for the group. */
  companyId: string;
  /** '0' for the group and for a company. */
  estateId: string;
  name: string;
  /** ISO 4217; empty for the group, whose companies have their own. */
  currency: string;
  /** IANA; the browser's for the group. */
  timeZone: string;
  /** The address of a page in this scope: `path('identity/staff')`. */
  path: (page: string) => string;
  /** What RPCs with companyId and estateId take: the empty object for the group. */
  query: { companyId?: string; estateId?: string };
}

const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The scope of a node; undefined where it is not the reader's. */
export function scopeOf(
  nodeId: string,
  groupId: string,
  groupName: string,
  node: Node | undefined,
): Scope | undefined {
  const path = (page: string): string => `/${nodeId}/${page}`;
  if (nodeId === groupId) {
    const none = { companyId: '0', estateId: '0', currency: '', timeZone: BROWSER_ZONE };
    return { nodeId, kind: 'group', groupId, name: groupName, path, query: {}, ...none };
  }
  if (!node) return undefined;
  const { companyId, estateId, name, timeZone, currencyCode: currency } = node;
  const estate = node.kind === 'NODE_KIND_ESTATE';
  const query = estate ? { companyId, estateId } : { companyId };
  return {
    nodeId,
    kind: estate ? 'estate' : 'company',
    groupId,
    companyId,
    estateId,
    name,
    currency,
    timeZone,
    path,
    query,
  };
}

/** The scope of the page; only inside the shell. */
export function useScope(): Scope {
  const { session, node } = useRightsNode();
  const scope = scopeOf(node.id, session.groupId, session.groupName, node.found);
  if (!scope) throw new Error('the shell lets nobody in without a scope');
  return scope;
}

function useRightsNode() {
  const rights = useRights();
  const id = useParams()['scope'] ?? '';
  return { session: rights.session, node: { id, found: rights.node(id) } };
}

export interface NodeChoice {
  value: string;
  key: string;
  title: string;
  children: NodeChoice[];
}

/** The open nodes of the reader as a tree under their group, for tree selects. */
export function nodeTree(groupId: string, groupName: string, nodes: Node[]): NodeChoice[] {
  const of = (parent: string): NodeChoice[] =>
    nodes
      .filter((node) => node.parentId === parent && !node.closed)
      .map(({ nodeId, name }) => ({ value: nodeId, key: nodeId, title: name, children: of(nodeId) }));
  return [{ value: groupId, key: groupId, title: groupName, children: of(groupId) }];
}

/** The same of whoever is signed in. */
export function useNodeTree(): NodeChoice[] {
  const { session } = useRights();
  return nodeTree(session.groupId, session.groupName, session.nodes);
}

/** What stays of an address's filters in another scope: days, months and states mean the same there, records do not. */
export function keptFilters(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(
    ([name]) => name === 'orderBy' || !/(Id|By)$/.test(name),
  );
  return kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
}

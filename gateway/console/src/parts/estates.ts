/** The open estates of the scope's company, as choices. */
import { useRights } from '@manor/web/session';
import { useScope } from '../scope';

/** @returns the estates; one alone where the scope is an estate. */
export function useEstates(): { value: string; label: string }[] {
  const { companyId, estateId } = useScope();
  const { session } = useRights();
  return session.nodes
    .filter((node) => node.kind === 'NODE_KIND_ESTATE' && node.companyId === companyId && !node.closed)
    .filter((node) => estateId === '0' || node.nodeId === estateId)
    .map((node) => ({ value: node.nodeId, label: node.name }));
}

/** The estate that a dialog begins with: the scope's, or the only one; empty for none. */
export function useFirstEstate(): string {
  const { estateId } = useScope();
  const estates = useEstates();
  if (estateId !== '0') return estateId;
  return estates.length === 1 ? (estates[0]?.value ?? '') : '';
}

/** @returns the open estates of the scope, those of all companies at the group. */
export function useReachedEstates(): { value: string; label: string }[] {
  const { kind } = useScope();
  const { session } = useRights();
  const own = useEstates();
  if (kind !== 'group') return own;
  return session.nodes
    .filter((node) => node.kind === 'NODE_KIND_ESTATE' && !node.closed)
    .map((node) => ({ value: node.nodeId, label: node.name }));
}

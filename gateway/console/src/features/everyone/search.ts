/** Looks for a typed text everywhere that the reader may see: one call a kind, over the whole scope. */
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { features } from '../../feature';
import { useScope } from '../../scope';
import type { Asked, Hit, SearchKind, Subject } from '../../search';

export interface Section {
  kind: SearchKind;
  hits: Hit[];
}

/** The one unit that fits where no customer does, or the one customer where no unit does; undefined for anything else. */
function onlySubject(sections: Section[]): Subject | undefined {
  const subjects = sections.flatMap(({ hits }) => hits.flatMap(({ subject }) => subject ?? []));
  const [unit, otherUnit] = subjects.filter((subject) => 'unitId' in subject);
  const [customer, otherCustomer] = subjects.filter((subject) => 'customerId' in subject);
  if (unit && !otherUnit && !customer) return unit;
  return customer && !otherCustomer ? customer : undefined;
}

async function sectionsOf(kinds: SearchKind[], asked: Asked): Promise<Section[]> {
  const direct = await Promise.all(
    kinds.map(async (kind): Promise<Section> => ({ kind, hits: (await kind.find?.(asked)) ?? [] })),
  );
  const subject = onlySubject(direct);
  if (!subject) return direct;
  return Promise.all(
    direct.map(async ({ kind, hits }) => ({ kind, hits: (await kind.findOf?.(subject)) ?? hits })),
  );
}

/** What the scope has of a text, by kind. */
export function useSearch(text: string) {
  const scope = useScope();
  const rights = useRights();
  return useQuery({
    queryKey: ['search', scope.nodeId, text],
    queryFn: async () => {
      const loaded = await Promise.all(features.flatMap((feature) => feature.search?.() ?? []));
      const kinds = loaded
        .flatMap((module) => module.default)
        .filter((kind) => rights.holdsIn(kind.permission, scope.nodeId));
      const place = (nodeId: string): string => rights.node(nodeId)?.name ?? '';
      return sectionsOf(kinds, { within: scope.query, text, place });
    },
    enabled: text !== '',
  });
}

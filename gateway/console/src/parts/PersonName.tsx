/** Somebody by name. Everybody at work may know what a colleague is called whose id stands in a record they see. */
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { nameOf } from './staffNames';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function PersonName({ principalId }: { principalId: string }) {
  const rights = useRights();
  const own = principalId === rights.session.principalId;
  const { data } = useQuery({
    queryKey: ['staffName', principalId],
    queryFn: () => nameOf(principalId),
    enabled: UUID.test(principalId) && !own,
    staleTime: Infinity,
  });
  if (own) return <>{rights.session.displayName}</>;
  return (
    <span title={principalId}>
      {data ?? (UUID.test(principalId) ? `…${principalId.slice(-6)}` : principalId)}
    </span>
  );
}

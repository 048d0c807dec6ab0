/** Somebody by name; only their number where the reader may not see the staff. */
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';

const UUID = /^[0-9a-f-]{36}$/i;

export function PersonName({ principalId }: { principalId: string }) {
  const rights = useRights();
  const own = principalId === rights.session.principalId;
  const known =
    UUID.test(principalId) && !own && rights.holdsIn('identity.staff.read', rights.session.groupId);
  const { data } = useGet('/v1/identity/staff/{principalId}', { path: { principalId } }, { enabled: known });
  if (own) return <>{rights.session.displayName}</>;
  return (
    <span title={principalId}>
      {data?.displayName ?? (UUID.test(principalId) ? `…${principalId.slice(-6)}` : principalId)}
    </span>
  );
}

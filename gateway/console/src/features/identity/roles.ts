/** What roles are called: built-in ones have words, a group's own roles have their name. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';

export function useRoleName(): (role: Pick<Schemas['identity.Role'], 'roleId' | 'name'>) => string {
  const { t, i18n } = useTranslation('identity');
  return ({ roleId, name }) =>
    i18n.exists(`identity:role.${roleId}`) ? (t as (key: string) => string)(`role.${roleId}`) : name;
}

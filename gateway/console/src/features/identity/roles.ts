/** What roles are called: built-in ones bring their name in each language, a group's own have one. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';

export function useRoleName(): (role: Pick<Schemas['identity.Role'], 'name' | 'names'>) => string {
  const { i18n } = useTranslation('identity');
  return ({ name, names }) => names[i18n.language] ?? name;
}

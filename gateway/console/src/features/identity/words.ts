/** What roles and permissions are called: built-in ones have words, a group's own roles have their name. */
import type { Schemas } from '@manor/web/api/client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

type T = TFunction<'identity'>;

/** A word where there is one: what the platform adds later is shown by its own name. */
function word(t: T, exists: (key: string) => boolean, key: string, otherwise: string): string {
  return exists(`identity:${key}`) ? (t as (key: string) => string)(key) : otherwise;
}

export interface PermissionWords {
  service: string;
  label: string;
}

export function useWords() {
  const { t, i18n } = useTranslation('identity');
  const exists = (key: string): boolean => i18n.exists(key);
  return {
    /** The role's name. */
    role: (role: Pick<Schemas['identity.Role'], 'roleId' | 'name'>): string =>
      word(t, exists, `role.${role.roleId}`, role.name),
    /** `billing.runs.approve` → its service, and “Approve billing runs”. */
    permission: (permission: string): PermissionWords => {
      const parts = permission.split('.');
      const [service, resource, verb] = parts.length === 3 ? parts : ['every', ...parts];
      return {
        service: word(t, exists, `service.${service ?? ''}`, service ?? ''),
        label: `${word(t, exists, `verb.${verb ?? ''}`, verb ?? '')} ${word(t, exists, `resource.${resource ?? ''}`, resource ?? '')}`,
      };
    },
  };
}

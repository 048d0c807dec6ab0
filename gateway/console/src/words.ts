/** What services' permissions, operations and columns of files are called: the words of each feature, by its service. */
import { language } from '@manor/web/i18n';
import { useTranslation } from 'react-i18next';
import { features } from './feature';

/** A service as the menu calls it; by its own name where no feature is named like it. */
export function serviceLabel(service: string): string {
  return features.find((feature) => feature.name === service)?.label[language()] ?? service;
}

/** Permissions that every service has, such as `operations.read`; their words are the administration's. */
const OF_EVERY_SERVICE = 'administration';

export interface PermissionWords {
  service: string;
  label: string;
}

/** The words of all features, loaded when first asked for. What has none is shown by its own name. */
export function useWords() {
  const { t, i18n } = useTranslation('words');
  const word = (key: string, values?: object): string | undefined =>
    // The names come from the platform, so no type knows which have words.
    i18n.exists(`words:${key}`)
      ? (t as unknown as (key: string, values?: object) => string)(key, values)
      : undefined;
  return {
    /** `billing.runs.approve` → its service, and “Approve billing runs”. */
    permission: (permission: string): PermissionWords => {
      const [first = '', second = '', verb] = permission.split('.');
      const service = verb === undefined ? OF_EVERY_SERVICE : first;
      const name = verb === undefined ? permission : `${second}.${verb}`;
      return { service: serviceLabel(service), label: word(`${service}.permission.${name}`) ?? permission };
    },
    /** A kind of operation, such as `billing.calculate_run`. */
    operation: (kind: string): string => {
      const [service = '', name = ''] = kind.split('.');
      return word(`${service}.operation.${name}`) ?? kind;
    },
    /** What the audit trail says was done, such as `billing.approve_run`. */
    action: (action: string): string => {
      const [service = '', name = ''] = action.split('.');
      // What every service does, such as attaching a file, has its words once.
      return word(`${service}.action.${name}`) ?? word(`${OF_EVERY_SERVICE}.action.${name}`) ?? action;
    },
    /** A template of messages, such as `workorders.order_done`. */
    template: (template: string): string => {
      const [service = '', name = ''] = template.split('.');
      return word(`${service === 'chassis' ? OF_EVERY_SERVICE : service}.template.${name}`) ?? template;
    },
    /** All actions that have words, for a choice. */
    actions: (): { value: string; label: string }[] =>
      Object.entries(
        (i18n.getResourceBundle(i18n.language, 'words') ?? {}) as Record<
          string,
          { action?: Record<string, string> }
        >,
      ).flatMap(([service, { action = {} }]) =>
        Object.entries(action).map(([name, label]) => ({
          value: `${service === OF_EVERY_SERVICE ? 'operations' : service}.${name}`,
          label,
        })),
      ),
    /** A column of a service's files. In Chinese it is called by both its names: the file may have either. */
    column: (service: string, name: string): string => word(`${service}.column.${name}`, { name }) ?? name,
  };
}

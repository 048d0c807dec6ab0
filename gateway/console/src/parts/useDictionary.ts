/** A company's dictionary: what a form offers, and what a record's code is called. */
import { useGet } from '@manor/web/api/read';
import { useNamed } from '@manor/web/named';
import { useRights } from '@manor/web/session';
import { useScope } from '../scope';

export interface Words {
  /** What a form offers, each with its built-in kind; empty where the company has no entries. */
  options: { value: string; label: string; kind: string }[];
  /** What a code is called, of retired entries too; what is no code is called as it is written. */
  name: (code: string) => string;
}

/** @param kind of the entries that are offered; all where it is left out. */
export function useDictionary(service: string, dictionary: string, kind?: string): Words {
  const { companyId, nodeId } = useScope();
  const may = useRights().holdsIn('dictionaries.read', nodeId);
  const { data } = useGet(
    '/v1/{service}/dictionaryEntries',
    { path: { service }, query: { companyId, dictionary } },
    { enabled: may && companyId !== '0' },
  );
  const entries = data?.entries ?? [];
  const called = useNamed();
  return {
    options: entries
      .filter((one) => !one.retired && (kind === undefined || one.kind === kind))
      .map((one) => ({ value: one.code, label: called(one), kind: one.kind })),
    name: (code) => {
      const entry = entries.find((one) => one.code === code);
      return entry ? called(entry) : code;
    },
  };
}

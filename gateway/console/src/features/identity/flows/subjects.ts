/** The kinds of document that flows can be set for, as people call them. */
import { useGet } from '@manor/web/api/read';
import { useNamed } from '@manor/web/named';

export function useSubjects(companyId: string) {
  const named = useNamed();
  const path = { companyId };
  const { data } = useGet('/v1/identity/companies/{companyId}/approvalRules', { path });
  const subjects = (data?.subjects ?? []).map((one) => ({
    value: one.name,
    label: named(one),
  }));
  return {
    subjects,
    nameOf: (name: string) => subjects.find((one) => one.value === name)?.label ?? name,
  };
}

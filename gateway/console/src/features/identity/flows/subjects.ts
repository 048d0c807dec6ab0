/** The kinds of document that flows can be set for, as people call them. */
import { useGet } from '@manor/web/api/read';
import { language } from '@manor/web/i18n';

export function useSubjects(companyId: string) {
  const path = { companyId };
  const { data } = useGet('/v1/identity/companies/{companyId}/approvalRules', { path });
  const subjects = (data?.subjects ?? []).map((one) => ({
    value: one.name,
    label: language() === 'zh-CN' ? one.nameZh : one.nameEn,
  }));
  return {
    subjects,
    nameOf: (name: string) => subjects.find((one) => one.value === name)?.label ?? name,
  };
}

/** Who decides at a step: people, posts, heads, roles, whoever may decide anyway, or whom the step before picks. */
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../../parts/PersonName';
import { useSettled } from '../../../parts/useSettled';
import { useRoleName } from '../roles';
import { useDepartments } from './departments';

interface Props {
  id?: string;
  value?: string[];
  onChange?: (deciders: string[]) => void;
}

export function DeciderSelect({ id, value, onChange }: Props) {
  const { t } = useTranslation('identity');
  const [typed, setTyped] = useState('');
  const groups = useChoices(useSettled(typed));
  const labels = new Map(groups.flatMap((group) => group.options.map((one) => [one.value, one.label])));
  return (
    <Select<string[]>
      {...(id ? { id } : {})}
      mode="multiple"
      value={value ?? []}
      placeholder={t('flows.deciders')}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      options={groups}
      // Who was chosen before is not among those that the last search has found.
      labelRender={({ value: shown, label }) => {
        const known = label ?? labels.get(String(shown));
        return known ?? <PersonName principalId={String(shown).split('|')[1] ?? ''} />;
      }}
      onChange={(picked) => onChange?.(picked)}
    />
  );
}

function useChoices(text: string) {
  const { t } = useTranslation('identity');
  const nameOf = useRoleName();
  const posts = useAllRows(listing('/v1/identity/posts', 'posts', { pageSize: 200 })).rows;
  const departments = useDepartments().open;
  const roles = useGet('/v1/identity/roles', {}).data?.roles ?? [];
  const staff = useGet('/v1/identity/staff', { query: { pageSize: 50, ...(text ? { text } : {}) } }).data
    ?.staff;
  return [
    {
      label: t('flows.kinds.others'),
      options: [
        { value: 'HEAD|', label: t('flows.kinds.ownHead') },
        { value: 'ENTITLED|', label: t('flows.kinds.entitled') },
        { value: 'PICKED|', label: t('flows.kinds.picked') },
      ],
    },
    {
      label: t('flows.kinds.roles'),
      options: roles.map((one) => ({ value: `ROLE|${one.roleId}`, label: nameOf(one) })),
    },
    {
      label: t('flows.kinds.posts'),
      options: posts
        .filter((one) => !one.closed)
        .map((one) => ({ value: `POST|${one.postId}`, label: one.name })),
    },
    {
      label: t('flows.kinds.heads'),
      options: departments.map((one) => ({
        value: `HEAD|${one.departmentId}`,
        label: t('flows.headOf', { name: one.name }),
      })),
    },
    {
      label: t('flows.kinds.people'),
      options: (staff ?? [])
        .filter((one) => !one.disabled)
        .map((one) => ({
          value: `PERSON|${one.principalId}`,
          label: `${one.displayName} (${one.username})`,
        })),
    },
  ];
}

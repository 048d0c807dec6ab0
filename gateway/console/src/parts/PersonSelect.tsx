/** One of the group's staff, by name. */
import { listing, useAllRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PersonSelectProps {
  id?: string;
  value?: string | undefined;
  onChange: (principalId: string | undefined) => void;
  width?: number;
}

export function PersonSelect({ id, value, onChange, width = 200 }: PersonSelectProps) {
  const { t } = useTranslation('parts');
  const rights = useRights();
  const may = rights.holdsIn('identity.staff.read', rights.session.groupId);
  const [opened, setOpened] = useState(false);
  const wanted = may && (opened || Boolean(value));
  const staff = useAllRows(listing('/v1/identity/staff', 'staff', { pageSize: 200 }), wanted);
  return (
    <Select
      onOpenChange={setOpened}
      loading={staff.loading}
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      style={{ width }}
      placeholder={t('filterAll')}
      showSearch={{ optionFilterProp: 'label' }}
      options={staff.rows.map((one) => ({
        value: one.principalId,
        label: `${one.displayName} · ${one.username}`,
      }))}
      onChange={(chosen: string | null) => {
        onChange(chosen ?? undefined);
      }}
    />
  );
}

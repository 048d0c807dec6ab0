/** One building of the scope. */
import { listing, useRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';

interface BuildingSelectProps {
  value?: string | undefined;
  onChange?: (buildingId: string | undefined) => void;
  clearable?: boolean;
  id?: string;
  width?: number | string;
}

/** The buildings of the scope, page by page. */
export function useScopeBuildings(enabled = true) {
  const scope = useScope();
  const { companyId } = scope;
  const source = listing('/v1/tenants/buildings', 'buildings', { companyId, ...scope.query });
  return useRows(source, {}, false, enabled);
}

export function BuildingSelect({ value, onChange, id, width = 240, clearable = false }: BuildingSelectProps) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const rights = useRights();
  const [opened, setOpened] = useState(false);
  // One that is chosen is shown by its name.
  const buildings = useScopeBuildings(opened || Boolean(value));
  return (
    <Select
      onOpenChange={setOpened}
      {...(id ? { id } : { 'aria-label': t('building') })}
      value={value ?? null}
      style={{ width }}
      showSearch={{ optionFilterProp: 'label' }}
      loading={buildings.loading}
      options={buildings.rows.map((one) => ({
        value: one.buildingId,
        // Every estate has a building 1.
        label: `${scope.kind === 'estate' ? '' : `${rights.node(one.estateId)?.name ?? ''} · `}${one.name || one.code}`,
      }))}
      onPopupScroll={buildings.loadMore}
      allowClear={clearable}
      {...(clearable ? { placeholder: t('filterAll') } : {})}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
    />
  );
}

/** One building of the scope. */
import { listing, useRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../scope';

interface BuildingSelectProps {
  value?: string | undefined;
  onChange?: (buildingId: string) => void;
  id?: string;
  width?: number | string;
}

/** The buildings of the scope, page by page. */
export function useBuildings() {
  const scope = useScope();
  const { companyId } = scope;
  return useRows(listing('/v1/tenants/buildings', 'buildings', { companyId, ...scope.query }));
}

export function BuildingSelect({ value, onChange, id, width = 240 }: BuildingSelectProps) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const buildings = useBuildings();
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      style={{ width }}
      aria-label={t('rooms.building')}
      showSearch={{ optionFilterProp: 'label' }}
      loading={buildings.loading}
      options={buildings.rows.map((one) => ({
        value: one.buildingId,
        // Every estate has a building 1.
        label: `${scope.kind === 'estate' ? '' : `${rights.node(one.estateId)?.name ?? ''} · `}${one.name || one.code}`,
      }))}
      onPopupScroll={buildings.loadMore}
      onChange={(chosen: string) => onChange?.(chosen)}
    />
  );
}

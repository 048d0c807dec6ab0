/** One unit beside the room map: what it is, who has it, and the way to everything about it. */
import { listing, useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { useScope } from '../../../scope';
import { OccupancyTable } from '../occupancies/OccupancyTable';
import { UnitDeeds } from './UnitDeeds';
import { useUnitFacts } from './unitFacts';

interface Shown {
  companyId: string;
  unitId: string;
  /** The page that the drawer is on. */
  close: string;
}

export function UnitDrawer({ companyId, unitId, close }: Shown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const {
    data: unit,
    isPending,
    error,
  } = useGet('/v1/tenants/units/{unitId}', { path: { unitId }, query: { companyId } });
  return (
    <DetailDrawer
      title={unit ? [unit.code, unit.name].filter(Boolean).join(' · ') : t('unit.title')}
      close={close}
      size={720}
      loading={isPending}
      error={error}
      facts={useUnitFacts(unit)}
      actions={unit && !unit.removed && <UnitDeeds unit={unit} />}
    >
      <p>
        <Link to={scope.path(`tenants/units/${unitId}`)}>{t('unit.all')}</Link>
      </p>
      <h2 className="section-title drawer-section">{t('occupancy.ofUnit')}</h2>
      <OccupancyTable
        source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, unitId })}
        of="unit"
      />
    </DetailDrawer>
  );
}

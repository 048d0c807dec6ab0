/** A unit's page: what it is, who owned and rented it since when, and what features show of it. */
import { listing, useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { tabsOf } from '../../../feature';
import { SubjectPage } from '../../../parts/SubjectPage';
import { useScope } from '../../../scope';
import { OccupancyTable } from '../occupancies/OccupancyTable';
import { UnitDeeds } from './UnitDeeds';
import { useUnitFacts } from './unitFacts';
import { unitName } from '@manor/web/unitName';

export default function UnitPage() {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const { unitId = '' } = useParams();
  const {
    data: unit,
    isPending,
    error,
  } = useGet('/v1/tenants/units/{unitId}', { path: { unitId }, query: { companyId } });
  return (
    <SubjectPage
      tabs={tabsOf('unit')}
      subject={{ companyId, unitId }}
      title={
        unit
          ? [unitName(unit.buildingName, unit.code), unit.name].filter(Boolean).join(' · ')
          : t('unit.title')
      }
      list={{ page: 'tenants/units', label: t('unit.title') }}
      page={`tenants/units/${unitId}`}
      resource={`units/${unitId}`}
      loading={isPending}
      error={error}
      facts={useUnitFacts(unit)}
      actions={unit && !unit.removed && <UnitDeeds unit={unit} />}
    >
      <h2 className="section-title drawer-section">{t('occupancy.ofUnit')}</h2>
      <OccupancyTable
        source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, unitId })}
        of="unit"
      />
    </SubjectPage>
  );
}

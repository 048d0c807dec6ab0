/** One unit: what it is, and who owned and rented it since when. */
import { listing, useGet } from '@manor/web/api/read';
import { area, day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../parts/DetailDrawer';
import { useScope } from '../../scope';
import { Occupancies } from './Occupancies';
import { StateText } from './states';

export function UnitDrawer({ companyId, unitId }: { companyId: string; unitId: string }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const {
    data: unit,
    isPending,
    error,
  } = useGet('/v1/tenants/units/{unitId}', { path: { unitId }, query: { companyId } });
  const facts = unit
    ? [
        {
          label: t('unit.building'),
          value: <Link to={scope.path(`tenants/rooms/${unit.buildingId}`)}>{unit.buildingName}</Link>,
        },
        { label: t('unit.state'), value: <StateText state={unit.state} /> },
        { label: t('unit.kind'), value: t(`kind.${unit.kind}`) },
        { label: t('unit.type'), value: unit.unitType },
        { label: t('unit.floor'), value: unit.floor === 0 ? '' : String(unit.floor) },
        { label: t('unit.layout'), value: [unit.layout, unit.orientation].filter(Boolean).join(' · ') },
        { label: t('unit.grossArea'), value: unit.grossArea && area(unit.grossArea) },
        { label: t('unit.billableArea'), value: unit.billableArea && area(unit.billableArea) },
        { label: t('unit.address'), value: unit.address },
        {
          label: t('unit.renovation'),
          value:
            unit.renovationStartDate && `${day(unit.renovationStartDate)} – ${day(unit.renovationEndDate)}`,
        },
      ].filter(({ value }) => value !== '')
    : [];
  return (
    <DetailDrawer
      title={unit ? [unit.code, unit.name].filter(Boolean).join(' · ') : t('unit.title')}
      close="tenants/units"
      size={640}
      loading={isPending}
      error={error}
      service="tenants"
      resource={`units/${unitId}`}
      companyId={companyId}
      facts={facts}
    >
      <h2 className="section-title drawer-section">{t('occupancy.ofUnit')}</h2>
      <Occupancies
        source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, unitId })}
        of="unit"
      />
    </DetailDrawer>
  );
}

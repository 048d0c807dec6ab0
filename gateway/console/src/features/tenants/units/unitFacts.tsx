/** What is known of a unit, line by line. */
import { area, day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Fact } from '../../../parts/DetailDrawer';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';
import { StateText, type Unit } from '../states';

export function useUnitFacts(unit: Unit | undefined): Fact[] {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const types = useDictionary('tenants', 'unit_type');
  if (!unit) return [];
  return [
    {
      label: t('unit.building'),
      value: <Link to={scope.path(`tenants/rooms/${unit.buildingId}`)}>{unit.buildingName}</Link>,
    },
    {
      label: t('unit.state'),
      value: unit.removed ? t('unit.removed') : <StateText state={unit.state} />,
    },
    { label: t('unit.kind'), value: t(`kind.${unit.kind}`) },
    { label: t('unit.type'), value: types.name(unit.unitType) },
    { label: t('unit.floor'), value: unit.floor === 0 ? '' : String(unit.floor) },
    { label: t('unit.layout'), value: [unit.layout, unit.orientation].filter(Boolean).join(' · ') },
    { label: t('unit.grossArea'), value: unit.grossArea && area(unit.grossArea) },
    { label: t('unit.billableArea'), value: unit.billableArea && area(unit.billableArea) },
    { label: t('unit.address'), value: unit.address },
    {
      label: t('unit.renovation'),
      value: unit.renovationStartDate && `${day(unit.renovationStartDate)} – ${day(unit.renovationEndDate)}`,
    },
  ].filter(({ value }) => value !== '');
}

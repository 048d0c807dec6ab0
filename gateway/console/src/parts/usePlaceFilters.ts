/** The filters of a list by building and by unit, as every list of what concerns units has them. */
import { useTranslation } from 'react-i18next';
import type { Filter } from './Filters';

export function usePlaceFilters(): Filter[] {
  const { t } = useTranslation('parts');
  return [
    { name: 'buildingId', label: t('building'), kind: 'building', width: 130 },
    { name: 'unitId', label: t('unitColumn'), kind: 'unit', width: 130 },
  ];
}

/** The fields that the dialogs of meters share. */
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { useBuildings } from '../../../parts/buildings';
import { useEstates } from '../../../parts/estates';
import { useFeeItems } from '../../../parts/feeItems';
import { useMeterTypes } from './meters';

/** @param estateId that is chosen so far; empty for none. */
export function useMeterFields(
  estateId: string,
): Record<'estate' | 'building' | 'kind' | 'fee' | 'installed', Field> {
  const { t } = useTranslation('billing');
  const estates = useEstates();
  const buildings = useBuildings(estateId);
  const fees = useFeeItems();
  const meters = useMeterTypes();
  return {
    estate: {
      name: 'estateId',
      label: t('receivables.estate'),
      kind: 'choice',
      required: true,
      options: estates,
    },
    building: {
      name: 'buildingId',
      label: t('readings.building'),
      kind: 'choice',
      placeholder: t('meters.wholeEstate'),
      options: buildings,
    },
    kind: {
      name: 'kind',
      label: t('meters.kind'),
      kind: 'choice',
      required: true,
      options: meters.choices,
    },
    fee: {
      name: 'feeItemId',
      label: t('receivables.feeItem'),
      kind: 'choice',
      required: true,
      options: fees.choices,
    },
    installed: {
      name: 'installDate',
      label: t('meters.installed'),
      kind: 'date',
      required: true,
      help: t('meters.installedHint'),
    },
  };
}

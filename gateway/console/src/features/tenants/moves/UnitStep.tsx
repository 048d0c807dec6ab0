/** The first step of a move-in: which unit. */
import { explained } from '@manor/web/api/problem';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../states';
import type { Occupancy } from './occupancies';
import { UnitCard } from './UnitCard';
import { UnitSelect } from './UnitSelect';

interface Shown {
  unit: Unit | undefined;
  there: Occupancy[];
  error: Error | null;
  onUnit: (unitId: string) => void;
}

export function UnitStep({ unit, there, error, onUnit }: Shown) {
  const { t } = useTranslation('tenants');
  return (
    <>
      {error && <Alert type="error" showIcon className="above" title={explained(error)} />}
      <label className="move-field" htmlFor="move-unit">
        {t('move.unit')}
        <UnitSelect id="move-unit" unit={unit} onChange={onUnit} />
      </label>
      {unit && <UnitCard unit={unit} there={there} />}
      {unit?.removed && <Alert type="warning" showIcon title={t('move.removed')} />}
    </>
  );
}

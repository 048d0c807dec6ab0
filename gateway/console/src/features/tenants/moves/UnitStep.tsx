/** The first step of a move-in: which unit. */
import { explained } from '@manor/web/api/problem';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../../parts/UnitSelect';
import type { Unit } from '../states';
import type { Occupancy } from './occupancies';
import { UnitCard } from './UnitCard';

interface Shown {
  unit: Unit | undefined;
  occupants: Occupancy[];
  error: Error | null;
  onUnit: (unitId: string) => void;
}

export function UnitStep({ unit, occupants, error, onUnit }: Shown) {
  const { t } = useTranslation('tenants');
  return (
    <>
      {error && <Alert type="error" showIcon className="above" title={explained(error)} />}
      <MoveUnit unitId={unit?.unitId ?? ''} onUnit={onUnit} />
      {unit && <UnitCard unit={unit} occupants={occupants} />}
      {unit?.removed && <Alert type="warning" showIcon title={t('move.removed')} />}
    </>
  );
}

/** Which unit a move is of, found by its code; the list says in which state each is. */
export function MoveUnit({ unitId, onUnit }: { unitId: string; onUnit: (unitId: string) => void }) {
  const { t } = useTranslation('tenants');
  return (
    <label className="move-field" htmlFor="move-unit">
      {t('move.unit')}
      <UnitSelect
        id="move-unit"
        value={unitId}
        clearable={false}
        detail={(one) => t(`state.${one.state}`)}
        onChange={(chosen) => {
          onUnit(chosen ?? '');
        }}
      />
    </label>
  );
}

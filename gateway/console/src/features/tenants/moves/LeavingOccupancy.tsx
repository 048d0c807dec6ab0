/** The first step of a transfer and of a move-out: whose occupancy of which unit ends. */
import { explained } from '@manor/web/api/problem';
import { day } from '@manor/web/format';
import { Alert, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../states';
import type { Choice } from './choice';
import { askedOf, type useEndingOccupancy } from './occupancies';
import { UnitCard } from './UnitCard';
import { MoveUnit } from './UnitStep';

interface Shown {
  unit: Unit | undefined;
  ending: ReturnType<typeof useEndingOccupancy>;
  choose: (changes: Partial<Choice>) => void;
}

export function LeavingOccupancy({ unit, ending, choose }: Shown) {
  const { t } = useTranslation('tenants');
  const { occupants, occupancy, error } = ending;
  return (
    <>
      {error && <Alert type="error" showIcon className="above" title={explained(error)} />}
      <MoveUnit
        unitId={unit?.unitId ?? ''}
        onUnit={(chosen) => {
          choose({ unit: chosen, occupancy: '' });
        }}
      />
      {unit && <UnitCard unit={unit} occupants={[]} />}
      {unit && occupants.rows.length > 0 && (
        <Radio.Group
          aria-label={t('move.who')}
          className="move-choices"
          value={occupancy?.occupancyId ?? null}
          onChange={({ target }) => {
            choose({ unit: unit.unitId, occupancy: String(target.value) });
          }}
          options={occupants.rows.map((one) => ({
            value: one.occupancyId,
            label: (
              <>
                <strong>{one.customerName}</strong> · {t(`role.${one.role}`)} ·{' '}
                {one.endDate
                  ? t('move.leavesOn', { date: day(one.endDate) })
                  : t('move.livesSince', { date: day(one.startDate) })}
                {one.askedEndDate && ` · ${askedOf(one, t)}`}
              </>
            ),
          }))}
        />
      )}
      {unit && !occupants.first && occupants.rows.length === 0 && (
        <Alert type="info" showIcon title={t('move.nobodyThere')} />
      )}
    </>
  );
}

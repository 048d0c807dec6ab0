/** The first step of a transfer and of a move-out: whose occupancy of which unit ends. */
import { explained } from '@manor/web/api/problem';
import { day } from '@manor/web/format';
import { Alert, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../states';
import type { Choice } from './choice';
import type { useLeaving } from './occupancies';
import { UnitCard } from './UnitCard';
import { UnitSelect } from './UnitSelect';

interface Shown {
  unit: Unit | undefined;
  leaving: ReturnType<typeof useLeaving>;
  choose: (changes: Partial<Choice>) => void;
}

export function LeavingOccupancy({ unit, leaving, choose }: Shown) {
  const { t } = useTranslation('tenants');
  const { there, occupancy, error } = leaving;
  return (
    <>
      {error && <Alert type="error" showIcon className="above" title={explained(error)} />}
      <label className="move-field" htmlFor="move-unit">
        {t('move.unit')}
        <UnitSelect
          id="move-unit"
          unit={unit}
          onChange={(chosen) => {
            choose({ unit: chosen, occupancy: '' });
          }}
        />
      </label>
      {unit && <UnitCard unit={unit} there={[]} />}
      {unit && there.rows.length > 0 && (
        <Radio.Group
          aria-label={t('move.who')}
          className="move-choices"
          value={occupancy?.occupancyId ?? null}
          onChange={({ target }) => {
            choose({ unit: unit.unitId, occupancy: String(target.value) });
          }}
          options={there.rows.map((one) => ({
            value: one.occupancyId,
            label: (
              <>
                <strong>{one.customerName}</strong> · {t(`role.${one.role}`)} ·{' '}
                {one.endDate
                  ? t('move.leavesOn', { date: day(one.endDate) })
                  : t('move.livesSince', { date: day(one.startDate) })}
              </>
            ),
          }))}
        />
      )}
      {unit && !there.first && there.rows.length === 0 && (
        <Alert type="info" showIcon title={t('move.nobodyThere')} />
      )}
    </>
  );
}

/** The unit of a move, and who has it. */
import { area, day } from '@manor/web/format';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { StateText, type Unit } from '../states';
import type { Occupancy } from './occupancies';
import { unitName } from '@manor/web/unitName';

export function UnitCard({ unit, occupants }: { unit: Unit; occupants: Occupancy[] }) {
  const { t } = useTranslation('tenants');
  const people = occupants.map((one) => ({
    key: one.occupancyId,
    label: t(`role.${one.role}`),
    children: t(one.endDate ? 'move.until' : 'move.since', {
      name: one.customerName,
      date: day(one.endDate || one.startDate),
    }),
  }));
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      className="above"
      styles={{ label: { width: 120 } }}
      items={[
        { key: 'unit', label: t('occupancy.unit'), children: unitName(unit.buildingName, unit.code) },
        { key: 'state', label: t('unit.state'), children: <StateText state={unit.state} /> },
        { key: 'kind', label: t('unit.kind'), children: t(`kind.${unit.kind}`) },
        {
          key: 'area',
          label: t('unit.billableArea'),
          children: unit.billableArea ? area(unit.billableArea) : '—',
        },
        ...people,
      ]}
    />
  );
}

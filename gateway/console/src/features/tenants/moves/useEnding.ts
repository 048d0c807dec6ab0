/** What a move-out and a transfer begin with: whose occupancy of which unit ends, and what was chosen so far. */
import { useState } from 'react';
import { useScope } from '../../../scope';
import { useChoice } from './choice';
import { useDays, useEndingOccupancy, useUnit } from './occupancies';
import { useMaySeeMoney } from './useMoney';

export function useEnding() {
  const scope = useScope();
  const move = useChoice();
  const [note, setNote] = useState('');
  const ending = useEndingOccupancy(move.choice);
  const { occupancy, unitId } = ending;
  const { data: unit } = useUnit(unitId);
  const estateId = unit?.estateId ?? '0';
  const days = useDays(estateId);
  return {
    ...move,
    note,
    setNote,
    ending,
    occupancy,
    unitId,
    unit,
    estateId,
    days,
    date: move.choice.date || days.today,
    maySeeMoney: useMaySeeMoney(estateId),
    cancel: scope.path(unitId ? `tenants/units/${unitId}` : 'tenants/rooms'),
    /** The first step may be left. */
    known: move.choice.occupancy !== '' || occupancy !== undefined,
  };
}

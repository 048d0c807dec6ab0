/** The states of a unit as they are drawn: a colour and a letter, so that nobody needs the hue. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import './rooms/rooms.css';

export type Unit = Schemas['tenants.Unit'];
export type UnitState = Schemas['tenants.UnitState'];
export type Holding = Schemas['tenants.UnitHolding'];

/** In the order of the legend. */
export const STATES = [
  'UNIT_STATE_OWNER_OCCUPIED',
  'UNIT_STATE_LEASED',
  'UNIT_STATE_SOLD_VACANT',
  'UNIT_STATE_VACANT',
  'UNIT_STATE_RENOVATION',
] as const satisfies UnitState[];

export const KINDS = [
  'UNIT_KIND_RESIDENTIAL',
  'UNIT_KIND_SHOP',
  'UNIT_KIND_OFFICE',
  'UNIT_KIND_WAREHOUSE',
  'UNIT_KIND_PARKING',
  'UNIT_KIND_OTHER',
] as const satisfies Schemas['tenants.UnitKind'][];

/** As figures of occupancy count units: one may be both sold and leased. */
export const HOLDINGS = [
  'UNIT_HOLDING_SOLD',
  'UNIT_HOLDING_LEASED',
  'UNIT_HOLDING_VACANT',
] as const satisfies Holding[];

/** The letter on its colour. */
export function StateMark({ state }: { state: UnitState }) {
  const { t } = useTranslation('tenants');
  return (
    <span className={`room-mark ${state}`} aria-hidden="true">
      {t(`mark.${state}`)}
    </span>
  );
}

/** The letter and the words. */
export function StateText({ state }: { state: UnitState }) {
  const { t } = useTranslation('tenants');
  return (
    <span className="room-state">
      <StateMark state={state} /> {t(`state.${state}`)}
    </span>
  );
}

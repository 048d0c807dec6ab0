/** A building drawn floor by floor; each unit a window that tells who is behind it and opens the unit. */
import { area, day, money } from '@manor/web/format';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';
import { lampOf, overdue, type Arrears } from './arrears';
import { RoomMenu } from './RoomMenu';
import { StateMark, StateText, type Unit, type UnitState } from '../states';

/** How many windows a floor has beside one another before it takes a second row. */
const WIDEST = 10;
/** In pixels: between two windows, and the least that a number such as 0000#0101 takes beside its mark. */
const GAP = 6;
const READABLE = 92;
const CARD = { width: 264, height: 230 };

interface Shown {
  name: string;
  units: Unit[];
  arrears: Arrears | undefined;
  only: UnitState | 'overdue' | undefined;
}

interface Pointed {
  unit: Unit;
  left: number;
  top: number;
}

export function Building({ name, units, arrears, only }: Shown) {
  const { t } = useTranslation('tenants');
  const [pointed, setPointed] = useState<Pointed>();
  const [menu, setMenu] = useState<Pointed>();
  const floors = useMemo(() => byFloor(units), [units]);
  const widest = Math.min(WIDEST, Math.max(1, ...floors.map(([, there]) => there.length)));
  const label = (floor: number): string => {
    if (floor === 0) return t('rooms.floorUnknown');
    return floor < 0 ? `B${String(-floor)}` : t('rooms.floor', { floor });
  };
  const point = (unit: Unit, window: Element): void => {
    const box = window.getBoundingClientRect();
    const below = box.bottom + CARD.height < innerHeight;
    setPointed({
      unit,
      left: Math.min(box.left, innerWidth - CARD.width - 12),
      top: below ? box.bottom + 4 : box.top - CARD.height - 4,
    });
  };
  const leave = (): void => {
    setPointed(undefined);
  };
  return (
    <section className="fill rooms-site" aria-label={name} onScroll={leave}>
      <ol className="rooms-building" style={{ maxWidth: 76 + widest * 150 }}>
        {floors.map(([floor, there]) => (
          <li key={floor}>
            <span className="rooms-floor">{label(floor)}</span>
            <div className="rooms-row" style={{ gridTemplateColumns: columnsOf(widest) }}>
              {there.map((unit) => (
                <Window
                  key={unit.unitId}
                  unit={unit}
                  lamp={lampOf(arrears?.units.get(unit.unitId), unit)}
                  only={only}
                  onPoint={point}
                  onLeave={leave}
                  onMenu={(one, left, top) => {
                    setMenu({ unit: one, left, top });
                  }}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {pointed && <Card {...pointed} arrears={arrears} />}
      {menu && (
        <RoomMenu
          {...menu}
          onClose={() => {
            setMenu(undefined);
          }}
        />
      )}
    </section>
  );
}

/** As many rooms beside one another as the widest floor has, or fewer where their numbers would not be readable. */
function columnsOf(widest: number): string {
  const share = `(100% - ${String((widest - 1) * GAP)}px) / ${String(widest)} - 0.5px`;
  return `repeat(auto-fill, minmax(max(${String(READABLE)}px, ${share}), 1fr))`;
}

/** From the highest floor down, as it comes; units whose floor is unknown come last. */
function byFloor(units: Unit[]): [number, Unit[]][] {
  const floors = new Map<number, Unit[]>();
  for (const unit of units) {
    const there = floors.get(unit.floor);
    if (there) there.push(unit);
    else floors.set(unit.floor, [unit]);
  }
  return [...floors].sort(([one], [other]) =>
    one === 0 || other === 0 ? Number(one === 0) - Number(other === 0) : other - one,
  );
}

interface WindowShown {
  unit: Unit;
  lamp: 'present' | 'former' | undefined;
  only: UnitState | 'overdue' | undefined;
  onPoint: (unit: Unit, window: Element) => void;
  onLeave: () => void;
  onMenu: (unit: Unit, left: number, top: number) => void;
}

function Window({ unit, lamp, only, onPoint, onLeave, onMenu }: WindowShown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const aside = only !== undefined && (only === 'overdue' ? !lamp : unit.state !== only);
  const who = unit.tenantName || unit.ownerName;
  return (
    <div className="room-place">
      <Link
        to={scope.path(`tenants/rooms/${unit.buildingId}/${unit.unitId}`)}
        className={`room ${unit.state}${aside ? ' aside' : ''}`}
        onMouseEnter={({ currentTarget }) => {
          onPoint(unit, currentTarget);
        }}
        onFocus={({ currentTarget }) => {
          onPoint(unit, currentTarget);
        }}
        onClick={onLeave}
        onContextMenu={(event) => {
          event.preventDefault();
          onLeave();
          onMenu(unit, event.clientX, event.clientY);
        }}
        onMouseLeave={onLeave}
        onBlur={onLeave}
      >
        <span className="room-head">
          <StateMark state={unit.state} />
          <b>{unit.code}</b>
        </span>
        <span className="room-who">{who || t(`state.${unit.state}`)}</span>
        <span className="room-said">{t(`state.${unit.state}`)}</span>
      </Link>
      {lamp && (
        <Link
          to={scope.path(`billing/receivables?unitId=${unit.unitId}&openOnly=true`)}
          className={`room-lamp ${lamp}`}
          aria-label={t(`rooms.lamp.${lamp}`, { unit: unit.code })}
          title={t(`rooms.lamp.${lamp}`, { unit: unit.code })}
        >
          {t('mark.overdue')}
        </Link>
      )}
    </div>
  );
}

function Card({ unit, left, top, arrears }: Pointed & { arrears: Arrears | undefined }) {
  const { t } = useTranslation('tenants');
  const types = useDictionary('tenants', 'unit_type');
  const owed = arrears?.units.get(unit.unitId);
  const facts: [string, string][] = [
    [t('unit.kind'), t(`kind.${unit.kind}`)],
    [t('unit.type'), types.name(unit.unitType)],
    [t('unit.grossArea'), unit.grossArea ? area(unit.grossArea) : ''],
    [t('unit.owner'), unit.ownerName],
    [t('unit.tenant'), unit.tenantName],
  ];
  if (owed && arrears) {
    facts.push([t('rooms.open'), money(owed.openMinor, arrears.currency)]);
    if (overdue(owed)) {
      facts.push([t('rooms.overdue'), money(owed.overdueMinor, arrears.currency)]);
      facts.push([t('rooms.since'), day(owed.oldestDueDate)]);
    }
    for (const { customerId, customerName, openMinor } of owed.debtors)
      facts.push([
        t(customerId === unit.ownerId || customerId === unit.tenantId ? 'rooms.owes' : 'rooms.formerOwes'),
        t('rooms.debt', { name: customerName, amount: money(openMinor, arrears.currency) }),
      ]);
  }
  return (
    <div className="room-card" role="tooltip" style={{ left, top, width: CARD.width }}>
      <div className="room-card-head">
        <b>{unit.code}</b> <StateText state={unit.state} />
      </div>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

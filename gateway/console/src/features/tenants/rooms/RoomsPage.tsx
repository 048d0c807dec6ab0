/** The room-state map (房态图): a building floor by floor, what each unit is used for, and who is in arrears. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { area, money, number, percent, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Spin } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { receivablesOf, unitsOf } from '../../../links';
import { EmptyState } from '../../../parts/EmptyState';
import { ExportButton } from '../../../parts/ExportButton';
import { Figure } from '../../../parts/Figure';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { Building } from './Building';
import { BuildingActions } from './BuildingActions';
import { BuildingSelect, useScopeBuildings } from '../../../parts/BuildingSelect';
import { overdue, overdueOf, useArrears, type Arrears } from './arrears';
import { UnitDrawer } from '../units/UnitDrawer';
import { StateMark, STATES, type Holding, type Unit, type UnitState } from '../states';

export default function RoomsPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const { companyId } = scope;
  const navigate = useNavigate();
  const { buildingId, unitId } = useParams();
  const buildings = useScopeBuildings();
  const chosen = buildingId ?? buildings.rows[0]?.buildingId;
  return (
    <Page
      title={t('rooms.title')}
      actions={
        <>
          <label className="rooms-choice">
            {t('rooms.building')}
            <BuildingSelect
              value={chosen}
              onChange={(id) => id && void navigate(scope.path(`tenants/rooms/${id}`))}
            />
          </label>
          <ExportBuildings />
          <BuildingActions buildingId={chosen} />
        </>
      }
    >
      {buildings.error && <Alert type="error" showIcon title={explained(buildings.error)} />}
      {chosen && <Picture key={chosen} companyId={companyId} buildingId={chosen} />}
      {!chosen && !buildings.first && !buildings.error && (
        <div className="card">
          <EmptyState text={t('rooms.none')} />
        </div>
      )}
      {chosen && unitId && (
        <UnitDrawer companyId={companyId} unitId={unitId} close={`tenants/rooms/${chosen}`} />
      )}
    </Page>
  );
}

/** The buildings of the page's scope as a file, with how many units of each are held. */
function ExportBuildings() {
  const { companyId, estateId } = useScope();
  return (
    <ExportButton
      filters={{}}
      start={(client, format, _, languageCode) =>
        client.POST('/v1/tenants/buildings:export', {
          body: {
            languageCode,
            companyId,
            estateId,
            format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
          },
        })
      }
    />
  );
}

function Picture({ companyId, buildingId }: { companyId: string; buildingId: string }) {
  const { t } = useTranslation('tenants');
  const rights = useRights();
  const [only, setOnly] = useState<UnitState | 'overdue'>();
  const { data: map, error } = useGet('/v1/tenants/buildings/{buildingId}/roomMap', {
    path: { buildingId },
    query: { companyId },
  });
  const estateId = map?.building?.estateId ?? '0';
  const unitIds = useMemo(() => map?.units.map((unit) => unit.unitId) ?? [], [map]);
  const mayArrears = estateId !== '0' && rights.holdsAt('payments.open_items.read', estateId);
  const arrears = useArrears(companyId, estateId, unitIds, mayArrears);
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!map) return <Spin />;
  return (
    <>
      {arrears.error && <Alert type="warning" showIcon title={explained(arrears.error)} />}
      {map.truncated && <Alert type="info" showIcon title={t('rooms.truncated')} />}
      {map.figures && (
        <Figures figures={map.figures} arrears={arrears.data} whole={!map.truncated} estateId={estateId} />
      )}
      <Legend units={map.units} arrears={arrears.data} only={only} onOnly={setOnly} />
      <Building name={map.building?.name ?? ''} units={map.units} arrears={arrears.data} only={only} />
    </>
  );
}

interface Said {
  key: 'units' | 'occupancy' | 'vacant' | 'sold' | 'leased' | 'overdue';
  value: string;
  detail: string;
  /** The units or receivables that it is made of; a rate is of none. */
  to?: string;
}

interface FiguresShown {
  figures: Schemas['tenants.OccupancyFigures'];
  arrears: Arrears | undefined;
  /** False where some units are not drawn, so that what is overdue on those that are is not the building's. */
  whole: boolean;
  estateId: string;
}

function Figures({ figures, arrears, whole, estateId }: FiguresShown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const { buildingId } = figures;
  const units = (holding?: Holding): string =>
    unitsOf(scope.nodeId, { buildingId, ...(holding ? { holding } : {}) });
  const here = today(rights.node(estateId)?.timeZone ?? scope.timeZone);
  const dueTo = dayjs(here).subtract(1, 'day').format('YYYY-MM-DD');
  const rate = (text: string): string => (text ? percent(Number(text)) : '—');
  const due = { buildingId, openOnly: 'true' as const, dueTo };
  // Where some units are not drawn, billing adds up what is overdue in the building.
  const sums = useGet(
    '/v1/billing/receivables:sum',
    { query: { companyId: scope.companyId, estateId, buildingId, openOnly: true, dueTo } },
    { enabled: !whole && rights.holdsAt('billing.receivables.read', estateId) },
  );
  const late = overdueOf(arrears, whole, sums.data);
  const shown: Said[] = [
    { key: 'units', value: number(figures.unitCount), detail: area(figures.totalArea || '0'), to: units() },
    {
      key: 'occupancy',
      value: rate(figures.occupancyRate),
      detail: t('figure.byArea', { rate: rate(figures.occupancyAreaRate) }),
    },
    {
      key: 'vacant',
      value: number(figures.vacantCount),
      detail: area(figures.vacantArea || '0'),
      to: units('UNIT_HOLDING_VACANT'),
    },
    {
      key: 'sold',
      value: number(figures.soldCount),
      detail: rate(figures.soldRate),
      to: units('UNIT_HOLDING_SOLD'),
    },
    {
      key: 'leased',
      value: number(figures.leasedCount),
      detail: rate(figures.leasedRate),
      to: units('UNIT_HOLDING_LEASED'),
    },
    ...(late
      ? [
          {
            key: 'overdue' as const,
            value: money(late.minor, late.currency),
            detail: t(`figure.${late.of}`, { count: late.count }),
            to: receivablesOf(scope.nodeId, due),
          },
        ]
      : []),
  ];
  return (
    <dl className="rooms-figures">
      {shown.map(({ key, value, detail, to }) => (
        <div key={key}>
          <dt>{t(`figure.${key}`)}</dt>
          <dd>
            <strong>{to === undefined ? value : <Figure to={to}>{value}</Figure>}</strong>{' '}
            <span className="quiet">{detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface LegendShown {
  units: Unit[];
  arrears: Arrears | undefined;
  only: UnitState | 'overdue' | undefined;
  onOnly: (only: UnitState | 'overdue' | undefined) => void;
}

/** Says what the colours and letters mean, how many there are of each, and shows only one kind when it is pressed. */
function Legend({ units, arrears, only, onOnly }: LegendShown) {
  const { t } = useTranslation('tenants');
  const toggle = (one: UnitState | 'overdue'): void => {
    onOnly(only === one ? undefined : one);
  };
  const lit = units.filter((unit) => overdue(arrears?.units.get(unit.unitId))).length;
  return (
    <div className="rooms-legend" role="group" aria-label={t('rooms.legend')}>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={only === state}
          onClick={() => {
            toggle(state);
          }}
        >
          <StateMark state={state} />
          {t(`state.${state}`)} <b>{number(units.filter((unit) => unit.state === state).length)}</b>
        </button>
      ))}
      {arrears && (
        <button
          type="button"
          aria-pressed={only === 'overdue'}
          onClick={() => {
            toggle('overdue');
          }}
        >
          <span className="room-lamp" aria-hidden="true">
            {t('mark.overdue')}
          </span>
          {t('rooms.overdue')} <b>{number(lit)}</b>
        </button>
      )}
    </div>
  );
}

/** Floor by floor, who is in which unit, until when, and at which price per square metre (楼层平面). */
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { area, day, today } from '@manor/web/format';
import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@manor/web/api/client';
import { EmptyState } from '../../../parts/EmptyState';
import { EstateFirst } from '../../../parts/EstateFirst';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { ofAsking } from './PortfolioFigures';
import './portfolio.css';

type Unit = Schemas['contracts.UnitAvailability'];
type Let = Schemas['contracts.RentRollRow'];

export default function FloorsPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return <Page title={t('floors.title')}>{scope.kind === 'estate' ? <Floors /> : <EstateFirst />}</Page>;
}

function Floors() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const { companyId, estateId } = scope;
  const date = today(scope.timeZone);
  const units = useAllRows<Unit>(
    listing('/v1/contracts/availability', 'units', {
      companyId,
      estateId,
      startDate: date,
      endDate: date,
    }),
  );
  const roll = useAllRows<Let>(listing('/v1/contracts/rentRoll', 'rows', { companyId, estateId, date }));
  const error = units.error ?? roll.error;
  const lets = new Map(roll.rows.map((row) => [row.unitId, row]));
  return (
    <>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {units.first && <Spin />}
      {!units.first && units.rows.length === 0 && <EmptyState text={t('floors.none')} />}
      {byFloor(units.rows).map(([floor, there]) => (
        <section key={floor}>
          <h2>
            {floor}{' '}
            <span className="quiet">
              {t('floors.let', {
                let: there.filter((one) => lets.has(one.unitId)).length,
                all: there.length,
              })}
            </span>
          </h2>
          <ul className="floor-units">
            {there.map((unit) => (
              <li key={unit.unitId}>
                <UnitCard unit={unit} {...(lets.has(unit.unitId) ? { row: lets.get(unit.unitId) } : {})} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function UnitCard({ unit, row }: { unit: Unit; row?: Let | undefined }) {
  const { t } = useTranslation('contracts');
  const { currency } = useScope();
  return (
    <div className="floor-unit" data-let={row !== undefined}>
      <strong>
        <UnitLink unitId={unit.unitId} code={unit.unitCode} />
      </strong>
      <span className="quiet">{area(unit.area)}</span>
      {row ? (
        <>
          <CustomerLink customerId={row.customerId} name={row.customerName} />
          <span>{t('floors.until', { date: day(row.endDate) })}</span>
          <span>
            <MoneyText minor={row.squareMetreMinor} currency={currency} /> / m²
          </span>
          {row.askingMinor !== '0' && (
            <span className="quiet">{t('floors.ofAsking', { share: ofAsking(row) })}</span>
          )}
        </>
      ) : (
        <Vacant unit={unit} />
      )}
    </div>
  );
}

/** What is known of a unit that nobody has: held or free, for how long by now, and what it is asked for. */
function Vacant({ unit }: { unit: Unit }) {
  const { t } = useTranslation('contracts');
  const { currency } = useScope();
  return (
    <>
      <span>{unit.heldFrom ? t('floors.reserved', { date: day(unit.heldUntil) }) : t('units.free')}</span>
      {unit.vacantSince && (
        <span title={t('floors.since', { date: day(unit.vacantSince) })}>
          {t('floors.vacant', { count: unit.vacantDays })}
        </span>
      )}
      {unit.askingMinor !== '0' && (
        <span className="quiet">
          {t('floors.asked')} <MoneyText minor={unit.askingMinor} currency={currency} />
        </span>
      )}
    </>
  );
}

/** Units by building and floor, the highest floor first. */
function byFloor(units: Unit[]): [string, Unit[]][] {
  const found = new Map<string, Unit[]>();
  const sorted = [...units].sort(
    (one, other) => one.buildingName.localeCompare(other.buildingName) || other.floor - one.floor,
  );
  for (const unit of sorted) {
    const floor = `${unit.buildingName} · ${String(unit.floor)}F`;
    found.set(floor, [...(found.get(floor) ?? []), unit]);
  }
  return [...found];
}

/** The pictures of the cockpit: what is open by age, occupancy over a year, what is overdue by building. */
import { api, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows, useRows } from '@manor/web/api/read';
import { money, month as monthText, percent, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChartColours } from '../../chart';
import { receivablesOf } from '../../links';
import { useScope } from '../../scope';
import { ageing, heat, trend } from './options';
import { monthEnds } from './period';
import { Tile } from './Tile';
import { GROUPING, LEVELS, nameOf } from './words';

const PlainChart = lazy(() => import('./PlainChart'));

const AGES = [
  'currentMinor',
  'days1To30Minor',
  'days31To60Minor',
  'days61To90Minor',
  'days91To180Minor',
  'days181To365Minor',
  'over365DaysMinor',
] as const;
/** As many places as are told apart in a picture of this size. */
const PLACES = 8;
const MONTHS = 12;
/** As many buildings as a picture has room for, each of which is a call. */
const BUILDINGS = 40;
const SELDOM = 10 * 60_000;

/** The currency that most places have: a picture adds no two. */
function commonest(codes: string[]): string {
  const count = (code: string): number => codes.filter((one) => one === code).length;
  return codes.reduce((best, one) => (count(one) > count(best) ? one : best), codes[0] ?? '');
}

export function AgeingTile() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const colours = useChartColours();
  const query = { ...scope.query, groupBy: GROUPING[LEVELS[scope.kind][0]] };
  const { rows, first, error } = useRows(listing('/v1/insight/arrears', 'arrears', query));
  const currency = commonest(rows.map(({ currencyCode }) => currencyCode));
  const lines = useMemo(
    () => rows.filter(({ currencyCode }) => currencyCode === currency).slice(0, PLACES),
    [rows, currency],
  );
  const option = useMemo(
    () =>
      ageing(
        lines.map((line) => ({ name: nameOf(line), ages: AGES.map((age) => line.ages?.[age] ?? '0') })),
        AGES.map((age) => t(`arrears.${age}`)),
        currency,
        colours,
      ),
    [lines, currency, colours, t],
  );
  return (
    <Tile title={`${t('arrears.title')} ${currency}`}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!first && lines.length === 0 && <span className="quiet">{t('arrears.none')}</span>}
      {lines.length > 0 && (
        <>
          <Suspense fallback={<Spin />}>
            <PlainChart option={option} />
          </Suspense>
          <ul className="visually-hidden">
            {lines.map((line) => (
              <li key={nameOf(line)}>{`${nameOf(line)} ${money(line.openMinor, currency)}`}</li>
            ))}
          </ul>
        </>
      )}
    </Tile>
  );
}

export function OccupancyTile() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const colours = useChartColours();
  const day = today(scope.timeZone);
  const { data, error } = useQuery({
    queryKey: ['occupancy', scope.nodeId, day],
    staleTime: SELDOM,
    queryFn: () =>
      Promise.all(
        monthEnds(day, MONTHS).map(async (date) => {
          const query = { ...scope.query, date, pageSize: 1 };
          const { total } = await take(api.GET('/v1/insight/occupancy', { params: { query } }));
          return { date, share: total?.occupancyRate ? Number(total.occupancyRate) : null };
        }),
      ),
  });
  const option = useMemo(
    () =>
      trend(
        (data ?? []).map(({ date }) => monthText(date.slice(0, 7))),
        (data ?? []).map(({ share }) => share),
        t('occupancy.rate'),
        colours,
      ),
    [data, colours, t],
  );
  return (
    <Tile title={t('cockpit.occupancy')}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!data && !error && <Spin />}
      {data && (
        <>
          <Suspense fallback={<Spin />}>
            <PlainChart option={option} />
          </Suspense>
          <ul className="visually-hidden">
            {data.map(({ date, share }) => (
              <li key={date}>{`${date} ${share === null ? '—' : percent(share)}`}</li>
            ))}
          </ul>
        </>
      )}
    </Tile>
  );
}

export function HeatTile() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const colours = useChartColours();
  const { companyId } = scope;
  const may =
    rights.holdsIn('billing.receivables.read', scope.nodeId) &&
    rights.holdsIn('tenants.units.read', scope.nodeId);
  const source = listing('/v1/tenants/buildings', 'buildings', { companyId, ...scope.query, pageSize: 200 });
  const buildings = useAllRows(source, may).rows.slice(0, BUILDINGS);
  const dueTo = dayjs(today(scope.timeZone)).subtract(1, 'day').format('YYYY-MM-DD');
  const { data, error } = useQuery({
    queryKey: ['overdue', scope.nodeId, dueTo, buildings.map(({ buildingId }) => buildingId)],
    staleTime: SELDOM,
    enabled: may && buildings.length > 0,
    queryFn: () =>
      Promise.all(
        buildings.map(async ({ buildingId, estateId, code, name }) => {
          const query = { companyId, estateId, buildingId, openOnly: true, dueTo };
          const sums = await take(api.GET('/v1/billing/receivables:sum', { params: { query } }));
          const estate = rights.node(estateId)?.name ?? '';
          return { buildingId, estate, building: name || code, minor: sums.outstandingMinor };
        }),
      ),
  });
  const option = useMemo(() => heat(data ?? [], scope.currency, colours), [data, scope.currency, colours]);
  if (!may) return null;
  const link = (buildingId: string): string =>
    receivablesOf(scope.nodeId, { buildingId, openOnly: 'true', dueTo });
  return (
    <Tile title={t('cockpit.buildings')}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {data && data.length > 0 && (
        <>
          <Suspense fallback={<Spin />}>
            <PlainChart
              option={option}
              onPoint={(place) => {
                const cell = data[place];
                if (cell) void navigate(link(cell.buildingId));
              }}
            />
          </Suspense>
          <ul className="visually-hidden">
            {data.map(({ buildingId, estate, building, minor }) => (
              <li key={buildingId}>{`${estate} ${building} ${money(minor, scope.currency)}`}</li>
            ))}
          </ul>
        </>
      )}
    </Tile>
  );
}

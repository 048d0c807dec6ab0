/** What leaders look at, on one screen that may hang on a wall: it fills it, and is read again by itself. */
import { FullscreenOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { money, today } from '@manor/web/format';
import { Alert, Button, Skeleton, Spin } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../parts/Figure';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { AgeingTile, HeatTile, OccupancyTile } from './tiles';
import { Freshness } from './Freshness';
import { Rate } from './Rate';
import { Tile } from './Tile';
import { figuresOf, nameOf, nodeOf, type Collection, type Month } from './words';
import './cockpit.css';
import './insight.css';

const MonthsChart = lazy(() => import('./MonthsChart'));
const EVERY = 60_000;
const FEW = 6;

export default function CockpitPage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const wall = useRef<HTMLDivElement>(null);
  const year = Number(today(scope.timeZone).slice(0, 4));
  const { data: home, error } = useGet(
    '/v1/insight/home',
    { query: { ...scope.query, year } },
    { every: EVERY },
  );
  return (
    <Page
      title={t('cockpit.title')}
      actions={
        <>
          {home?.freshness && <Freshness freshness={home.freshness} />}
          <Button icon={<FullscreenOutlined />} onClick={() => void wall.current?.requestFullscreen()}>
            {t('cockpit.full')}
          </Button>
        </>
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <div className="cockpit" ref={wall}>
        <Tile title={t('totals.title')}>
          {!home && !error && <Skeleton active />}
          {home?.totals.length === 0 && <span className="quiet">{t('rate.none')}</span>}
          {home?.totals.map((total) => (
            <div key={total.currencyCode} className="cockpit-total">
              <strong>{money(total.verifiedMinor, total.currencyCode)}</strong>
              <span className="quiet">
                {t('cockpit.of', { amount: money(total.receivableMinor, total.currencyCode) })}
              </span>
              <Rate verified={total.rate} entered={total.enteredRate} />
            </div>
          ))}
        </Tile>
        <Tile title={t('months.title')}>{home && <MonthsOf months={home.months} />}</Tile>
        <AgeingTile />
        <OccupancyTile />
        {scope.kind !== 'group' && <HeatTile />}
        {scope.kind !== 'estate' && (
          <Tile title={t('estates.worst')}>
            {home && <Estates lines={home.worstEstates.slice(0, FEW)} year={year} />}
          </Tile>
        )}
      </div>
    </Page>
  );
}

function MonthsOf({ months }: { months: Month[] }): ReactNode {
  const { t } = useTranslation('insight');
  const currencies = [...new Set(months.map((one) => one.currencyCode))];
  const [chosen, choose] = useState('');
  const currency = currencies.includes(chosen) ? chosen : (currencies[0] ?? '');
  const lines = useMemo(() => months.filter((one) => one.currencyCode === currency), [months, currency]);
  if (!currency) return <span className="quiet">{t('months.none')}</span>;
  return (
    <>
      {currencies.length > 1 && (
        <div className="cockpit-choice">
          {currencies.map((one) => (
            <Button
              key={one}
              size="small"
              type={one === currency ? 'primary' : 'default'}
              aria-pressed={one === currency}
              onClick={() => {
                choose(one);
              }}
            >
              {one}
            </Button>
          ))}
        </div>
      )}
      <Suspense fallback={<Spin />}>
        <MonthsChart months={lines} currency={currency} />
      </Suspense>
    </>
  );
}

function Estates({ lines, year }: { lines: Collection[]; year: number }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  if (lines.length === 0) return <span className="quiet">{t('rate.none')}</span>;
  return (
    <ol className="cockpit-estates">
      {lines.map((line) => (
        <li key={nodeOf(line, scope)}>
          <Figure to={figuresOf(line, scope, year)}>{nameOf(line)}</Figure>
          <Rate verified={line.rate} entered={line.enteredRate} />
        </li>
      ))}
    </ol>
  );
}

/** The home page of a year: how much of what was billed came in, what is open and for how long, who lives where. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { Alert, Select, Spin, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { Figure } from '../../parts/Figure';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { ArrearsTable } from './ArrearsTable';
import { CollectionTable } from './CollectionTable';
import { Freshness } from './Freshness';
import { Months } from './Months';
import { OccupancyTable } from './OccupancyTable';
import { Rate } from './Rate';
import { Totals } from './Totals';
import { apart } from './apart';
import { figuresOf, nameOf, nodeOf, type Collection } from './words';
import './insight.css';

const YEARS = 6;

export default function HomePage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const now = Number(today(scope.timeZone).slice(0, 4));
  const year = Number(search.get('year') ?? '') || now;
  const month = search.get('month') ?? '';
  const { data: home, error } = useGet(
    '/v1/insight/home',
    { query: { ...scope.query, year } },
    { every: 60_000 },
  );
  const { hash } = useLocation();
  const drawn = home !== undefined;
  useEffect(() => {
    if (hash && drawn) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash, drawn, month]);
  const { worst, best } = apart(
    home?.worstEstates ?? [],
    home?.bestEstates ?? [],
    ({ estateId }) => estateId,
  );
  const setMonth = (value: string) => {
    setSearch({ year: String(year), ...(value ? { month: value } : {}) });
  };
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {home?.freshness && <Freshness freshness={home.freshness} />}
          <Select
            aria-label={t('year')}
            value={year}
            options={Array.from({ length: YEARS }, (_, back) => ({ value: now - back, label: now - back }))}
            onChange={(value) => {
              setSearch({ year: String(value) });
            }}
          />
        </>
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!home && !error && <Spin />}
      {home && (
        <div className="insight">
          <Totals home={home} />
          <CollectionTable year={year} month={month} onMonth={setMonth} />
          <Months year={year} months={home.months} chosen={month} onMonth={setMonth} />
          <ArrearsTable year={year} home={home} />
          {scope.kind !== 'estate' && (
            <>
              <Estates title={t('estates.worst')} lines={worst} year={year} />
              <Estates title={t('estates.best')} lines={best} year={year} />
            </>
          )}
          <OccupancyTable year={year} />
        </div>
      )}
    </Page>
  );
}

function Estates({ title, lines, year }: { title: string; lines: Collection[]; year: number }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  return (
    <section className="half" aria-label={title}>
      <div className="insight-head">
        <h2>{title}</h2>
      </div>
      <Table<Collection>
        size="small"
        pagination={false}
        dataSource={lines}
        rowKey={(line) => nodeOf(line, scope)}
        locale={{ emptyText: t('rate.none') }}
        columns={[
          {
            key: 'estate',
            title: t('level.estate'),
            render: (_, line) => (
              <>
                <Figure to={figuresOf(line, scope, year)}>{nameOf(line)}</Figure>
                {scope.kind === 'group' && <div className="quiet">{line.companyName}</div>}
              </>
            ),
          },
          {
            key: 'rate',
            title: t('collection.rate'),
            render: (_, line) => <Rate verified={line.rate} entered={line.enteredRate} />,
          },
        ]}
      />
    </section>
  );
}

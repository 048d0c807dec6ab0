/** What is let over all companies and estates on a day, when it expires, and what is earned by letting on. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { area, money, number, percent, today } from '@manor/web/format';
import { Alert, DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { leasingOf, marginsOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { MoreRows } from '../../parts/MoreRows';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';
import { LeaseExpiries } from './LeaseExpiries';
import { GROUPING, nameOf, nodeOf } from './words';
import './insight.css';

type Leasing = Schemas['insight.Leasing'];

export default function LeasingPage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const date = search.get('date') ?? today(scope.timeZone);
  const level = scope.kind === 'group' ? 'company' : 'estate';
  return (
    <Page
      title={t('leasing.title')}
      actions={
        <>
          <DatePicker
            aria-label={t('leasing.day')}
            allowClear={false}
            value={dayjs(date)}
            onChange={(chosen) => {
              if (chosen) setSearch({ date: chosen.format('YYYY-MM-DD') }, { replace: true });
            }}
          />
          <ExportFigures of={{ table: 'FIGURE_TABLE_LEASING', groupBy: GROUPING[level] }} />
        </>
      }
    >
      <Places date={date} level={level} />
      <LeaseExpiries date={date} />
      <p className="quiet">{t('leasing.how')}</p>
    </Page>
  );
}

function Places({ date, level }: { date: string; level: 'company' | 'estate' }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const query = { ...scope.query, date, groupBy: GROUPING[level] };
  const found = useRows(listing('/v1/insight/leasing', 'leasing', query));
  // Of the same answer as the rows, so that they are their sums also while data comes in.
  const sums = found.rows.length > 1 ? (found.answer?.totals ?? []) : [];
  const totals = sums.map((one) => ({
    ...one,
    companyName: t('leasing.total', { currency: one.currencyCode }),
  }));
  const node = (line: Leasing): string => (line.companyId === '0' ? '' : nodeOf(line, scope));
  const columns = useColumns();
  return (
    <>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <Table<Leasing>
        size="small"
        pagination={false}
        loading={found.first && !found.error}
        dataSource={[...found.rows, ...totals]}
        rowKey={(line) => node(line) || line.currencyCode}
        locale={{ emptyText: t('leasing.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t(`level.${level}`),
            render: (_, line) => <Figure to={leasingOf(node(line), level)}>{nameOf(line)}</Figure>,
          },
          ...columns,
          {
            key: 'margin',
            title: t('leasing.margin'),
            align: 'right',
            render: (_, line) => (
              <Figure to={level === 'estate' ? marginsOf(node(line)) : ''}>
                {money(line.marginMinor, line.currencyCode)}
              </Figure>
            ),
          },
          {
            key: 'marginRate',
            title: t('leasing.marginRate'),
            align: 'right',
            render: (_, line) => share(line.marginRate),
          },
        ]}
      />
      <MoreRows found={found} />
    </>
  );
}

/** The figures of a line that lead nowhere. */
function useColumns() {
  const { t } = useTranslation('insight');
  const years = (text: string): string =>
    text === '' ? '—' : t('leasing.years', { years: number(text, 2) });
  const shown: [string, (line: Leasing) => string][] = [
    [t('leasing.leases'), (line) => number(line.leaseCount)],
    [t('leasing.units'), (line) => `${number(line.letCount)} / ${number(line.unitCount)}`],
    [t('leasing.area'), (line) => area(line.letArea)],
    [t('leasing.monthly'), (line) => money(line.monthlyMinor, line.currencyCode)],
    [t('leasing.vacancy'), (line) => share(line.vacancyRate)],
    [t('leasing.vacancyArea'), (line) => share(line.vacancyAreaRate)],
    [t('leasing.waleByRent'), (line) => years(line.waleByRent)],
    [t('leasing.waleByArea'), (line) => years(line.waleByArea)],
    [t('leasing.cost'), (line) => money(line.incomingCostMinor, line.currencyCode)],
    [t('leasing.rent'), (line) => money(line.incomingRentMinor, line.currencyCode)],
  ];
  return shown.map(([title, text]) => ({
    key: title,
    title,
    align: 'right' as const,
    render: (_: unknown, line: Leasing) => text(line),
  }));
}

function share(text: string): string {
  return text === '' ? '—' : percent(Number(text));
}

/** Received ÷ receivable by company, estate or fee item; each name leads a step down, each amount to receivables. */
import { listing, useRows } from '@manor/web/api/read';
import { explained } from '@manor/web/api/problem';
import { month as monthText, money } from '@manor/web/format';
import { Alert, Segmented, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { MoreRows } from '../../parts/MoreRows';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';
import { Rate } from './Rate';
import { figuresOf, GROUPING, LEVELS, nameOf, nodeOf, type Collection, type Level } from './words';

interface Shown {
  year: number;
  /** Only this month of the year, YYYY-MM; empty for all of it. */
  month: string;
  onMonth: (month: string) => void;
}

export function CollectionTable({ year, month, onMonth }: Shown) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const levels = LEVELS[scope.kind];
  const [search, setSearch] = useSearchParams();
  // In the address, so that it is there after a reload and in a link.
  const level = levels.find((one) => one === search.get('level')) ?? levels[0];
  const setLevel = (chosen: Level): void => {
    setSearch((now) => (now.set('level', chosen), now), { replace: true });
  };
  const fromMonth = month || `${String(year)}-01`;
  const toMonth = month || `${String(year)}-12`;
  const query = { ...scope.query, groupBy: GROUPING[level], fromMonth, toMonth };
  const found = useRows(listing('/v1/insight/collectionRates', 'collections', query));
  const amount = (key: 'receivableMinor' | 'enteredMinor' | 'verifiedMinor' | 'openMinor') => ({
    key,
    title: t(`collection.${key}`),
    align: 'right' as const,
    render: (_: unknown, line: Collection) => (
      <Figure to={receivablesOf(nodeOf(line, scope), madeOf(line, key, fromMonth, toMonth))}>
        {money(line[key], line.currencyCode)}
      </Figure>
    ),
  });
  return (
    <section id="collection" aria-label={t('collection.title')}>
      <div className="insight-head">
        <h2>{t('collection.title')}</h2>
        {month && (
          <Tag
            closable
            onClose={() => {
              onMonth('');
            }}
          >
            {monthText(month)}
          </Tag>
        )}
        {levels.length > 1 && (
          <Segmented<Level>
            size="small"
            value={level}
            options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={setLevel}
          />
        )}
        <ExportFigures
          of={{ table: 'FIGURE_TABLE_COLLECTION_RATES', groupBy: GROUPING[level], fromMonth, toMonth }}
        />
      </div>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <Table<Collection>
        size="small"
        pagination={false}
        loading={found.first && !found.error}
        dataSource={found.rows}
        rowKey={(line) => `${nodeOf(line, scope)} ${line.feeItemId} ${line.currencyCode}`}
        locale={{ emptyText: t('rate.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t(`level.${level}`),
            render: (_, line) => <Figure to={figuresOf(line, scope, year)}>{nameOf(line)}</Figure>,
          },
          {
            key: 'rate',
            title: t('collection.rate'),
            render: (_, line) => <Rate verified={line.rate} entered={line.enteredRate} />,
          },
          amount('receivableMinor'),
          amount('verifiedMinor'),
          amount('enteredMinor'),
          amount('openMinor'),
        ]}
      />
      <MoreRows found={found} />
    </section>
  );
}

function madeOf(line: Collection, key: string, fromMonth: string, toMonth: string): Record<string, string> {
  return {
    fromMonth,
    toMonth,
    ratedOnly: 'true',
    ...(line.feeItemId === '0' ? {} : { feeItemId: line.feeItemId }),
    ...(key === 'openMinor' ? { openOnly: 'true' } : {}),
  };
}

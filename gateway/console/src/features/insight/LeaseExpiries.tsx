/** When what is let on a day expires (到期分布), month by month; a picture for each currency, and the table beside it. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { area, money, month, number } from '@manor/web/format';
import { Alert, Table } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useChartColours } from '../../chart';
import { useScope } from '../../scope';
import { expiring, type Expiring } from './options';

const PlainChart = lazy(() => import('./PlainChart'));
const NOTHING: Expiring[] = [];

export function LeaseExpiries({ date }: { date: string }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const { data, error, isPending } = useGet('/v1/insight/leaseExpiries', { query: { ...scope.query, date } });
  const months = data?.months ?? NOTHING;
  const currencies = [...new Set(months.map((one) => one.currencyCode))];
  return (
    <section aria-label={t('leasing.expiries')}>
      <h2>{t('leasing.expiries')}</h2>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {currencies.map((currency) => (
        <Picture key={currency} currency={currency} months={months} />
      ))}
      <Table
        size="small"
        rowKey={(one) => one.month + one.currencyCode}
        loading={isPending && !error}
        dataSource={months}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 480 }}
        locale={{ emptyText: t('leasing.none') }}
        columns={[
          { key: 'month', title: t('leasing.month'), render: (_, one) => month(one.month) },
          {
            key: 'units',
            title: t('leasing.expiring'),
            align: 'right',
            render: (_, one) => number(one.unitCount),
          },
          {
            key: 'area',
            title: t('leasing.expiringArea'),
            align: 'right',
            render: (_, one) => area(one.area),
          },
          {
            key: 'monthly',
            title: t('leasing.monthly'),
            align: 'right',
            render: (_, one) => money(one.monthlyMinor, one.currencyCode),
          },
        ]}
      />
    </section>
  );
}

function Picture({ currency, months }: { currency: string; months: Expiring[] }) {
  const { t } = useTranslation('insight');
  const colours = useChartColours();
  const name = `${t('leasing.monthly')} ${currency}`;
  const option = useMemo(() => expiring(months, currency, name, colours), [months, currency, name, colours]);
  return (
    <div className="insight-chart">
      <Suspense fallback={null}>
        <PlainChart option={option} />
      </Suspense>
    </div>
  );
}

/** What the leases of an estate come to on a day: figures, what is achieved of what is asked, trades, expiries. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { area, month, number, percent } from '@manor/web/format';
import { Alert, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import { TradeMix } from './TradeMix';

type Let = Schemas['contracts.RentRollRow'];

/** What a unit is let for, as a share of what it is asked for. */
export function ofAsking({ monthlyMinor, askingMinor }: Pick<Let, 'monthlyMinor' | 'askingMinor'>): string {
  return askingMinor === '0' ? '' : percent(Number(monthlyMinor) / Number(askingMinor));
}

export function PortfolioFigures({ date }: { date: string }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, currency } = useScope();
  const { data, error } = useGet('/v1/contracts/portfolio', { query: { companyId, estateId, date } });
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!data) return null;
  const whole = Number(data.area);
  const years = (text: string): string => (text ? t('roll.years', { years: number(text, 2) }) : '—');
  const figures = [
    { key: 'let', label: t('roll.let'), value: `${String(data.letCount)} / ${String(data.unitCount)}` },
    { key: 'area', label: t('lease.area'), value: area(data.letArea) },
    {
      key: 'vacant',
      label: t('roll.vacant'),
      value: whole ? percent(Math.max(1 - Number(data.letArea) / whole, 0)) : '—',
    },
    {
      key: 'monthly',
      label: t('roll.monthly'),
      value: <MoneyText minor={data.monthlyMinor} currency={currency} />,
    },
    {
      key: 'achieved',
      label: t('roll.achieved'),
      value: data.achievedRate ? (
        <>
          {percent(Number(data.achievedRate))}{' '}
          <span className="quiet">{t('roll.ofAsked', { asked: data.askedCount, let: data.letCount })}</span>
        </>
      ) : (
        '—'
      ),
    },
    {
      key: 'vacantAsking',
      label: t('roll.vacantAsking'),
      value: <MoneyText minor={data.vacantAskingMinor} currency={currency} />,
    },
    {
      key: 'vacantDays',
      label: t('roll.vacantDays'),
      value: data.vacantDays ? t('floors.days', { count: data.vacantDays }) : '—',
    },
    { key: 'byRent', label: t('roll.waleByRent'), value: years(data.waleByRent) },
    { key: 'byArea', label: t('roll.waleByArea'), value: years(data.waleByArea) },
  ];
  return (
    <>
      {data.incomplete && <Alert type="warning" showIcon title={t('roll.incomplete')} />}
      <dl className="figures card">
        {figures.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <TradeMix trades={data.trades} currency={currency} />
      <Space align="baseline">
        <h2>{t('roll.expiries')}</h2>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/expiries:export', {
              body: { companyId, estateId, fileFormat, languageCode, date },
            })
          }
        />
      </Space>
      <Table
        size="small"
        rowKey="month"
        dataSource={data.expiries}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 480 }}
        style={{ marginBottom: 16 }}
        locale={{ emptyText: t('lease.empty') }}
        columns={[
          { key: 'month', title: t('roll.month'), render: (_, one) => month(one.month) },
          { key: 'units', title: t('lease.units'), align: 'right', render: (_, one) => one.unitCount },
          { key: 'area', title: t('lease.area'), align: 'right', render: (_, one) => area(one.area) },
          {
            key: 'monthly',
            title: t('roll.monthly'),
            align: 'right',
            render: (_, one) => <MoneyText minor={one.monthlyMinor} currency={currency} />,
          },
        ]}
      />
    </>
  );
}

/** The tenant mix (业态组合): how much of what is let each trade has, by area and by rent. */
import type { Schemas } from '@manor/web/api/client';
import { area, percent } from '@manor/web/format';
import { Progress, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';

interface Shown {
  trades: Schemas['contracts.TradeShare'][];
  currency: string;
}

export function TradeMix({ trades, currency }: Shown) {
  const { t } = useTranslation('contracts');
  const share = (text: string, label: string) =>
    text ? (
      <Progress
        size="small"
        percent={Number(text) * 100}
        format={() => percent(Number(text))}
        aria-label={label}
      />
    ) : (
      '—'
    );
  return (
    <>
      <h2>{t('mix.title')}</h2>
      <Table
        size="small"
        rowKey="trade"
        dataSource={trades}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 640 }}
        style={{ marginBottom: 16 }}
        locale={{ emptyText: t('lease.empty') }}
        columns={[
          {
            key: 'trade',
            title: t('lease.trade'),
            render: (_, one) => one.trade || <span className="quiet">{t('mix.none')}</span>,
          },
          { key: 'units', title: t('lease.units'), align: 'right', render: (_, one) => one.unitCount },
          { key: 'area', title: t('lease.area'), align: 'right', render: (_, one) => area(one.area) },
          {
            key: 'areaShare',
            title: t('mix.areaShare'),
            width: 180,
            render: (_, one) => share(one.areaShare, t('mix.areaShare')),
          },
          {
            key: 'monthly',
            title: t('roll.monthly'),
            align: 'right',
            render: (_, one) => <MoneyText minor={one.monthlyMinor} currency={currency} />,
          },
          {
            key: 'rentShare',
            title: t('mix.rentShare'),
            width: 180,
            render: (_, one) => share(one.rentShare, t('mix.rentShare')),
          },
        ]}
      />
    </>
  );
}

/** The rent roll (租金台账) of an estate on a day, with what it comes to and when it expires. */
import { listing, useGet } from '@manor/web/api/read';
import { area, day, month, number, percent, today } from '@manor/web/format';
import { Alert, DatePicker, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { explained } from '@manor/web/api/problem';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { RowsTable } from '../../../parts/RowsTable';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';

export default function RentRollPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const [date, setDate] = useState(() => today(scope.timeZone));
  const { companyId, estateId, currency } = scope;
  if (scope.kind !== 'estate')
    return (
      <Page title={t('roll.title')}>
        <EstateFirst />
      </Page>
    );
  return (
    <Page title={t('roll.title')}>
      <Space style={{ marginBottom: 12 }}>
        <label htmlFor="roll-day">{t('roll.day')}</label>
        <DatePicker
          id="roll-day"
          value={dayjs(date)}
          allowClear={false}
          onChange={(chosen) => {
            if (chosen) setDate(chosen.format('YYYY-MM-DD'));
          }}
        />
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/rentRoll:export', {
              body: { companyId, estateId, fileFormat, languageCode, date },
            })
          }
        />
      </Space>
      <Figures date={date} />
      <RowsTable
        source={listing('/v1/contracts/rentRoll', 'rows', { companyId, estateId, date })}
        rowKey="rowKey"
        columns={[
          {
            key: 'unit',
            title: t('lease.unit'),
            width: 120,
            render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
          },
          {
            key: 'tenant',
            title: t('lease.tenant'),
            width: 180,
            render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
          },
          {
            key: 'lease',
            title: t('lease.number'),
            width: 150,
            render: (row) => (
              <Link to={scope.path(`contracts/leases/${row.leaseId}`)}>{row.leaseNumber}</Link>
            ),
          },
          {
            key: 'area',
            title: t('lease.area'),
            width: 100,
            align: 'right',
            render: (row) => area(row.area),
          },
          {
            key: 'monthly',
            title: t('roll.monthly'),
            width: 130,
            align: 'right',
            render: (row) => <MoneyText minor={row.monthlyMinor} currency={currency} />,
          },
          {
            key: 'square',
            title: t('roll.squareMetre'),
            width: 120,
            align: 'right',
            render: (row) => <MoneyText minor={row.squareMetreMinor} currency={currency} />,
          },
          { key: 'end', title: t('lease.end'), width: 120, render: (row) => day(row.endDate) },
          {
            key: 'free',
            title: '',
            width: 90,
            render: (row) => (row.rentFree ? t('lease.free') : ''),
          },
        ]}
      />
    </Page>
  );
}

function Figures({ date }: { date: string }) {
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

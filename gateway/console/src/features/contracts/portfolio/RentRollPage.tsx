/** The rent roll (租金台账) of an estate on a day, with what it comes to and when it expires. */
import { listing } from '@manor/web/api/read';
import { area, day, today } from '@manor/web/format';
import { DatePicker, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { RowsTable } from '../../../parts/RowsTable';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { ofAsking, PortfolioFigures } from './PortfolioFigures';

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
      <PortfolioFigures date={date} />
      <h2>{t('roll.rows')}</h2>
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
          {
            key: 'asking',
            title: t('roll.ofAsking'),
            width: 110,
            align: 'right',
            render: (row) => ofAsking(row),
          },
          { key: 'trade', title: t('lease.trade'), width: 110, render: (row) => row.trade },
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

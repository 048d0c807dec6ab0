/** Which units of an estate are free in a span of days, and who holds the others. */
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
import { UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';

export default function AvailabilityPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const [first, setFirst] = useState(() => dayjs(today(scope.timeZone)));
  const { companyId, estateId, currency } = scope;
  const startDate = first.format('YYYY-MM-DD');
  const endDate = first.add(1, 'year').format('YYYY-MM-DD');
  return (
    <Page title={t('units.title')}>
      {scope.kind === 'estate' ? (
        <>
          <Space wrap style={{ marginBottom: 12 }}>
            <label htmlFor="first-day">{t('units.from')}</label>
            <DatePicker
              id="first-day"
              value={first}
              allowClear={false}
              onChange={(chosen) => {
                if (chosen) setFirst(chosen);
              }}
            />
            <span className="quiet">{t('units.span', { until: day(endDate) })}</span>
            <ExportButton
              filters={{}}
              start={(client, fileFormat, _, languageCode) =>
                client.POST('/v1/contracts/availability:export', {
                  body: { companyId, estateId, fileFormat, languageCode, startDate, endDate },
                })
              }
            />
          </Space>
          <RowsTable
            source={listing('/v1/contracts/availability', 'units', {
              companyId,
              estateId,
              startDate,
              endDate,
            })}
            rowKey="unitId"
            columns={[
              {
                key: 'unit',
                title: t('lease.unit'),
                width: 140,
                render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
              },
              { key: 'building', title: t('units.building'), width: 160, render: (row) => row.buildingName },
              {
                key: 'area',
                title: t('lease.area'),
                width: 100,
                align: 'right',
                render: (row) => area(row.area),
              },
              {
                key: 'held',
                title: t('units.held'),
                width: 260,
                render: (row) =>
                  row.heldFrom ? `${day(row.heldFrom)} – ${day(row.heldUntil)}` : t('units.free'),
              },
              {
                key: 'by',
                title: t('units.by'),
                width: 140,
                render: (row) =>
                  row.leaseId ? (
                    <Link to={scope.path(`contracts/leases/${row.leaseId}`)}>{t('units.lease')}</Link>
                  ) : (
                    row.reservationId && t('units.reservation')
                  ),
              },
              {
                key: 'asking',
                title: t('asking.monthly'),
                width: 140,
                align: 'right',
                render: (row) =>
                  row.askingMinor !== '0' && <MoneyText minor={row.askingMinor} currency={currency} />,
              },
              {
                key: 'vacant',
                title: t('units.vacant'),
                width: 180,
                render: (row) =>
                  row.vacantSince &&
                  t('units.vacantDays', { since: day(row.vacantSince), count: row.vacantDays }),
              },
            ]}
          />
        </>
      ) : (
        <EstateFirst />
      )}
    </Page>
  );
}

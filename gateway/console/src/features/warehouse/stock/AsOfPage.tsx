/** What stores had at the end of a day: by the days of documents, or by what had been entered by then. */
import { listing, useGet } from '@manor/web/api/read';
import { DatePicker, Segmented, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { today } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';

export default function AsOfPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, estateId, currency, timeZone } = scope;
  const [asOfDate, setDay] = useState(today(timeZone));
  const [asEntered, setEntered] = useState(false);
  const asked = { companyId, estateId, asOfDate, asEntered };
  const total = useGet('/v1/warehouse/balances:asOf', { query: { ...asked, pageSize: 1 } }).data?.totalMinor;
  return (
    <ListPage
      title={t('asOf.title')}
      source={listing('/v1/warehouse/balances:asOf', 'balances', asked)}
      rowKey="balanceId"
      empty={t('stock.none')}
      summary={
        <Space wrap>
          <DatePicker
            aria-label={t('asOf.day')}
            allowClear={false}
            value={dayjs(asOfDate)}
            onChange={(chosen) => {
              setDay(chosen?.format('YYYY-MM-DD') ?? today(timeZone));
            }}
          />
          <Segmented
            options={[
              { value: 'documents', label: t('asOf.byDocuments') },
              { value: 'entered', label: t('asOf.asEntered') },
            ]}
            value={asEntered ? 'entered' : 'documents'}
            onChange={(chosen) => {
              setEntered(chosen === 'entered');
            }}
          />
          {total !== undefined && (
            <span>
              {t('asOf.total')} <MoneyText minor={total} currency={currency} />
            </span>
          )}
        </Space>
      }
      columns={[
        { key: 'code', title: t('material.code'), width: 130, render: (row) => row.code },
        { key: 'name', title: t('material.name'), width: 220, render: (row) => row.name },
        { key: 'store', title: t('stock.store'), width: 180, render: (row) => row.storeName },
        {
          key: 'quantity',
          title: t('stock.quantity'),
          width: 130,
          align: 'right',
          render: (row) => `${row.quantity} ${row.unit}`,
        },
        {
          key: 'value',
          title: t('stock.value'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.valueMinor} currency={currency} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/stock/${row.storeId}/${row.materialId}`))}
    />
  );
}

/** What an estate earns by letting on (转租毛利): what each lease that it takes costs, and what its units are let for. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { Alert, DatePicker, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';

export default function MarginsPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return <Page title={t('margin.title')}>{scope.kind === 'estate' ? <Margins /> : <EstateFirst />}</Page>;
}

function Margins() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const { companyId, estateId } = scope;
  const [date, setDate] = useState(() => today(scope.timeZone));
  const { data, error, isPending } = useGet('/v1/contracts/margins', {
    query: { companyId, estateId, date },
  });
  const amount = (minor: bigint) => <MoneyText minor={String(minor)} currency={scope.currency} />;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        <label htmlFor="margin-day">{t('roll.day')}</label>
        <DatePicker
          id="margin-day"
          value={dayjs(date)}
          allowClear={false}
          onChange={(chosen) => {
            if (chosen) setDate(chosen.format('YYYY-MM-DD'));
          }}
        />
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/margins:export', {
              body: { companyId, estateId, fileFormat, languageCode, date },
            })
          }
        />
      </Space>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Table
        size="small"
        rowKey="contractId"
        loading={isPending}
        dataSource={data?.margins ?? []}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('margin.none') }}
        columns={[
          {
            title: t('lease.number'),
            render: (_, one) => (
              <Link to={scope.path(`contracts/payables/${one.contractId}`)}>{one.number}</Link>
            ),
          },
          { title: t('payable.payee'), dataIndex: 'payeeName' },
          {
            title: t('roll.let'),
            align: 'right',
            render: (_, one) => `${String(one.letCount)} / ${String(one.unitCount)}`,
          },
          { title: t('margin.cost'), align: 'right', render: (_, one) => amount(BigInt(one.costMinor)) },
          { title: t('margin.rent'), align: 'right', render: (_, one) => amount(BigInt(one.rentMinor)) },
          {
            title: t('margin.margin'),
            align: 'right',
            render: (_, one) => amount(BigInt(one.rentMinor) - BigInt(one.costMinor)),
          },
        ]}
      />
    </>
  );
}

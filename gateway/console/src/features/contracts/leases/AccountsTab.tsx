/** The accounting view of a lease: revenue on a straight line, and liability, interest and right of use at a rate. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { period } from '@manor/web/format';
import { Alert, InputNumber, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { useSettled } from '../../../parts/useSettled';
import type { Lease } from './lease';

export function AccountsTab({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const [rate, setRate] = useState('');
  const discountPercent = useSettled(rate);
  const { companyId, leaseId, currencyCode } = lease;
  const { data, error, isPending } = useGet('/v1/contracts/leases/{leaseId}/accounts', {
    path: { leaseId },
    query: { companyId, discountPercent },
  });
  const amount = (minor: string) => <MoneyText minor={minor} currency={currencyCode} />;
  const shared = {
    size: 'small' as const,
    rowKey: 'startDate' as const,
    loading: isPending,
    pagination: { pageSize: 12, hideOnSinglePage: true, showSizeChanger: false },
  };
  const liability = ['opening', 'interest', 'paid', 'closing', 'depreciation', 'rightOfUse'] as const;
  return (
    <>
      <p className="quiet">{t('accounts.says')}</p>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Space align="baseline">
        <h3>{t('accounts.revenue')}</h3>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/leases/{leaseId}/accounts:export', {
              params: { path: { leaseId } },
              body: { companyId, fileFormat, languageCode, discountPercent },
            })
          }
        />
      </Space>
      <Table
        {...shared}
        dataSource={data?.revenue ?? []}
        scroll={{ x: 480 }}
        columns={[
          {
            key: 'month',
            title: t('line.days'),
            render: (_, one) => period(one.startDate, one.endDate),
          },
          {
            key: 'straight',
            title: t('accounts.straight'),
            align: 'right',
            render: (_, one) => amount(one.straightMinor),
          },
          {
            key: 'billed',
            title: t('accounts.billed'),
            align: 'right',
            render: (_, one) => amount(one.billedMinor),
          },
        ]}
      />
      <h3>{t('accounts.liability')}</h3>
      <Space style={{ marginBottom: 8 }}>
        <label htmlFor="discount-rate">{t('accounts.rate')}</label>
        <InputNumber<string>
          id="discount-rate"
          stringMode
          value={rate}
          suffix="%"
          onChange={(typed) => {
            setRate(typed ?? '');
          }}
        />
      </Space>
      {discountPercent && (
        <Table
          {...shared}
          dataSource={data?.liability ?? []}
          scroll={{ x: 900 }}
          columns={[
            {
              key: 'month',
              title: t('line.days'),
              width: 200,
              render: (_, one) => period(one.startDate, one.endDate),
            },
            ...liability.map((name) => ({
              key: name,
              title: t(`accounts.${name}`),
              align: 'right' as const,
              render: (_: unknown, one: Record<`${typeof name}Minor`, string>) => amount(one[`${name}Minor`]),
            })),
          ]}
        />
      )}
    </>
  );
}

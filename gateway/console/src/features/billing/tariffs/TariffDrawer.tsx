/** One tariff: its versions, and what it is assigned to. */
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { useScope } from '../../../scope';
import { Assignments } from './Assignments';
import { useFeeItems } from '../../../parts/feeItems';
import { PriceText } from '../../../parts/PriceText';
import { TariffDialog } from './TariffDialog';

export function TariffDrawer({ tariffId }: { tariffId: string }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const rights = useRights();
  const fees = useFeeItems();
  const [adding, setAdding] = useState(false);
  const {
    data: tariff,
    isPending,
    error,
  } = useGet('/v1/billing/tariffs/{tariffId}', {
    path: { tariffId },
    query: { companyId },
  });
  return (
    <DetailDrawer
      title={tariff?.name ?? t('tariffs.title')}
      close="billing/tariffs"
      loading={isPending}
      error={error}
      service="billing"
      resource={`tariffs/${tariffId}`}
      size={720}
      facts={
        tariff
          ? [
              { label: t('tariffs.code'), value: tariff.code },
              { label: t('receivables.feeItem'), value: fees.name(tariff.feeItemId) },
            ]
          : []
      }
      tabs={[
        {
          key: 'assignments',
          label: t('assignments.title'),
          children: <Assignments tariffId={tariffId} feeItemId={tariff?.feeItemId ?? ''} />,
        },
      ]}
      actions={
        rights.holdsAt('billing.tariffs.write', companyId) && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('tariffs.addVersion')}
          </Button>
        )
      }
    >
      {tariff && (
        <>
          <h3 className="section">{t('tariffs.versions')}</h3>
          <Table
            size="small"
            rowKey="effectiveDate"
            pagination={false}
            dataSource={[...tariff.versions].reverse()}
            columns={[
              {
                key: 'since',
                title: t('tariffs.since'),
                width: 150,
                render: (_, row) => day(row.effectiveDate),
              },
              {
                key: 'kind',
                title: t('tariffs.kind'),
                width: 130,
                render: (_, row) => t(`tariffKind.${row.kind}`),
              },
              {
                key: 'price',
                title: t('tariffs.price'),
                render: (_, row) => <PriceText version={row} currency={tariff.currencyCode} />,
              },
            ]}
          />
        </>
      )}
      {tariff && adding && (
        <TariffDialog
          tariff={tariff}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </DetailDrawer>
  );
}

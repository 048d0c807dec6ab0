/** What a supplier agreed to deliver for: prices that hold, are to hold and have held. */
import { listing } from '@manor/web/api/read';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { RowsTable } from '../../../parts/RowsTable';
import { PriceDialog } from './PriceDialog';
import { usePriceColumns } from './priceColumns';
import type { Price, Supplier } from './suppliers';

export function PricesTab({ supplier, mayWrite }: { supplier: Supplier; mayWrite: boolean }) {
  const { t } = useTranslation('warehouse');
  const { companyId, supplierId } = supplier;
  const [writing, setWriting] = useState(false);
  const [wrong, setWrong] = useState<Price>();
  const columns = usePriceColumns();
  return (
    <>
      {mayWrite && supplier.state === 'SUPPLIER_STATE_ACTIVE' && (
        <Button
          style={{ marginBottom: 8 }}
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('price.new')}
        </Button>
      )}
      <RowsTable
        source={listing('/v1/warehouse/prices', 'prices', { companyId, supplierId })}
        rowKey="priceId"
        empty={t('price.none')}
        columns={[
          ...columns,
          {
            key: 'deeds',
            title: '',
            width: 80,
            render: (row) =>
              mayWrite &&
              !row.withdrawn && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => {
                    setWrong(row);
                  }}
                >
                  {t('price.withdraw')}
                </Button>
              ),
          },
        ]}
      />
      {writing && (
        <PriceDialog
          supplierId={supplierId}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {wrong && (
        <ReasonDialog
          title={t('price.withdraw')}
          danger
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/warehouse/prices/{priceId}:withdraw', {
              params: { path: { priceId: wrong.priceId } },
              body: { companyId, reason },
            })
          }
          onClose={() => {
            setWrong(undefined);
          }}
        >
          {t('price.withdrawNote', { item: wrong.item, price: wrong.price })}
        </ReasonDialog>
      )}
    </>
  );
}

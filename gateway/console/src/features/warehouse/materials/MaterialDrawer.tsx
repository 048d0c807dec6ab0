/** One material: how it is counted, and how much of it lies where. */
import { listing, useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrintButton } from '../../../parts/PrintButton';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import { MaterialDialog } from './MaterialDialog';
import type { Material } from './materials';

export function MaterialDrawer({ materialId }: { materialId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const rights = useRights();
  const [writing, setWriting] = useState(false);
  const found = useGet('/v1/warehouse/materials/{materialId}', {
    path: { materialId },
    query: { companyId },
  });
  const one = found.data;
  return (
    <DetailDrawer
      title={one ? `${one.code} ${one.name}` : t('material.title')}
      close="warehouse/materials"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`materials/${materialId}`}
      size={760}
      facts={one ? facts(one, t) : []}
      actions={
        one && (
          <>
            <PrintButton
              label={t('material.printLabel')}
              send={(client) =>
                client.POST('/v1/warehouse/materials:printLabels', {
                  body: { companyId, materialIds: [one.materialId] },
                })
              }
            />
            {rights.holdsAt('warehouse.materials.write', companyId) && (
              <Button
                onClick={() => {
                  setWriting(true);
                }}
              >
                {t('supplier.change')}
              </Button>
            )}
          </>
        )
      }
      tabs={
        one && rights.holdsIn('warehouse.stock.read', companyId)
          ? [{ key: 'stock', label: t('stock.title'), children: <Stock material={one} /> }]
          : []
      }
    >
      {writing && one && (
        <MaterialDialog
          material={one}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </DetailDrawer>
  );
}

function facts(one: Material, t: ReturnType<typeof useTranslation<'warehouse'>>['t']) {
  return [
    { label: t('material.specification'), value: one.specification },
    { label: t('material.category'), value: t(`category.${one.category}`) },
    { label: t('material.unit'), value: one.unit },
    {
      label: t('material.units'),
      value: one.units.map((unit) => `${unit.unit} = ${unit.factor} ${one.unit}`).join(' · '),
    },
    { label: t('material.tracking'), value: t(`tracking.${one.tracking}`) },
    { label: t('material.shelfLife'), value: one.shelfLifeDays ? String(one.shelfLifeDays) : '' },
    {
      label: t('material.barcodes'),
      value: [...one.barcodes, ...one.units.flatMap((unit) => unit.barcodes)].join(' · '),
      wide: true,
    },
    { label: t('supplier.note'), value: one.note, wide: true },
  ].filter((fact) => fact.value !== '');
}

function Stock({ material }: { material: Material }) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const { companyId, materialId, unit } = material;
  return (
    <RowsTable
      source={listing('/v1/warehouse/balances', 'balances', { companyId, materialId })}
      rowKey="storeId"
      empty={t('stock.none')}
      columns={[
        {
          key: 'store',
          title: t('stock.store'),
          width: 200,
          render: (row) => (
            <Link to={scope.path(`warehouse/stock/${row.storeId}/${materialId}`)}>{row.storeName}</Link>
          ),
        },
        {
          key: 'quantity',
          title: t('stock.quantity'),
          width: 120,
          align: 'right',
          render: (row) => `${row.quantity} ${unit}`,
        },
        {
          key: 'value',
          title: t('stock.value'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.valueMinor} currency={scope.currency} />,
        },
      ]}
    />
  );
}

/** What stores have of which material, and what it is worth. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import { CATEGORIES, type Category } from '../materials/materials';
import { BalanceDrawer } from './BalanceDrawer';
import { MoveDialog, type Deed } from './MoveDialog';

const DEEDS: Deed[] = ['scrap', 'transfer', 'issue', 'receive'];

export default function StockPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { storeId, materialId } = useParams();
  const [deed, setDeed] = useState<Deed>();
  const { companyId, estateId } = scope;
  const mayMove = rights.holdsAt('warehouse.stock.move', scope.nodeId);
  return (
    <ListPage
      title={t('stock.title')}
      source={listing('/v1/warehouse/balances', 'balances', { companyId, estateId })}
      rowKey="balanceId"
      empty={t('stock.none')}
      filters={[
        { name: 'text', label: t('material.find'), kind: 'text' },
        {
          name: 'category',
          label: t('material.category'),
          kind: 'choice',
          options: CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
        },
        {
          name: 'short',
          label: t('stock.safety'),
          kind: 'choice',
          options: [{ value: 'true', label: t('stock.short') }],
        },
      ]}
      exporting={(client, fileFormat, filters, languageCode) =>
        client.POST('/v1/warehouse/balances:export', {
          body: {
            companyId,
            estateId,
            fileFormat,
            languageCode,
            category: (filters['category'] ?? 'MATERIAL_CATEGORY_UNSPECIFIED') as Category,
            short: filters['short'] === 'true',
            text: filters['text'] ?? '',
          },
        })
      }
      columns={[
        { key: 'code', title: t('material.code'), width: 120, render: (row) => row.code },
        {
          key: 'name',
          title: t('material.name'),
          width: 220,
          render: (row) => [row.name, row.specification].filter(Boolean).join(' '),
        },
        { key: 'store', title: t('stock.store'), width: 160, render: (row) => row.storeName },
        {
          key: 'quantity',
          title: t('stock.quantity'),
          width: 130,
          align: 'right',
          render: (row) => (
            <>
              {row.short && <Tag color="warning">{t('stock.short')}</Tag>} {row.quantity} {row.unit}
            </>
          ),
        },
        {
          key: 'value',
          title: t('stock.value'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.valueMinor} currency={scope.currency} />,
        },
        {
          key: 'average',
          title: t('stock.average'),
          width: 130,
          align: 'right',
          render: (row) => row.average,
        },
        {
          key: 'last',
          title: t('stock.last'),
          width: 120,
          render: (row) => row.lastDate && day(row.lastDate),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/stock/${row.storeId}/${row.materialId}`) + search)}
      actions={
        scope.kind === 'estate' &&
        mayMove &&
        DEEDS.map((one) => (
          <Button
            key={one}
            type={one === 'receive' ? 'primary' : 'default'}
            onClick={() => {
              setDeed(one);
            }}
          >
            {t(`deed.${one}`)}
          </Button>
        ))
      }
    >
      {deed && (
        <MoveDialog
          deed={deed}
          onDone={({ moveId }) => {
            setDeed(undefined);
            void navigate(scope.path(`warehouse/moves/${moveId}`));
          }}
          onClose={() => {
            setDeed(undefined);
          }}
        />
      )}
      {storeId && materialId && (
        <BalanceDrawer key={`${storeId}/${materialId}`} storeId={storeId} materialId={materialId} />
      )}
    </ListPage>
  );
}

/** Stocktakes (盘点), the latest first. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { CATEGORIES, type Category } from '../materials/materials';
import { StoreSelect } from '../stock/StoreSelect';
import { StocktakeDrawer } from './StocktakeDrawer';
import { STATES, type Stocktake } from './stocktakes';

export default function StocktakesPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { stocktakeId } = useParams();
  const [opening, setOpening] = useState(false);
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('stocktake.title')}
      source={listing('/v1/warehouse/stocktakes', 'stocktakes', { companyId, estateId })}
      rowKey="stocktakeId"
      empty={t('stocktake.none')}
      saving
      filters={[
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`stocktakeState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'name', title: t('stocktake.name'), width: 200, render: (row) => row.name },
        { key: 'store', title: t('stock.store'), width: 160, render: (row) => row.storeName },
        { key: 'day', title: t('stocktake.day'), width: 120, render: (row) => day(row.countDate) },
        {
          key: 'counted',
          title: t('stocktake.counted'),
          width: 110,
          align: 'right',
          render: (row) => `${row.countedCount} / ${row.lineCount}`,
        },
        {
          key: 'surplus',
          title: t('stocktake.surplus'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.surplusMinor} currency={row.currencyCode} />,
        },
        {
          key: 'shortage',
          title: t('stocktake.shortage'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.shortageMinor} currency={row.currencyCode} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`stocktakeState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/stocktakes/${row.stocktakeId}`) + search)}
      actions={
        rights.holdsIn('warehouse.stocktakes.count', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setOpening(true);
            }}
          >
            {t('stocktake.open')}
          </Button>
        )
      }
    >
      {opening && (
        <OpenDialog
          onDone={(made) => {
            setOpening(false);
            void navigate(scope.path(`warehouse/stocktakes/${made.stocktakeId}`));
          }}
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
      {stocktakeId && <StocktakeDrawer key={stocktakeId} stocktakeId={stocktakeId} />}
    </ListPage>
  );
}

interface Values {
  storeId: string;
  name: string;
  countDate?: string;
  category?: Category;
  blind?: boolean;
}

function OpenDialog({ onDone, onClose }: { onDone: (made: Stocktake) => void; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId, timeZone } = useScope();
  return (
    <Modal open title={t('stocktake.open')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Stocktake>
        initial={{ countDate: today(timeZone) }}
        fields={[
          {
            name: 'storeId',
            label: t('stock.store'),
            kind: 'own',
            required: true,
            control: <StoreSelect companyId={companyId} estateId={estateId} />,
          },
          { name: 'name', label: t('stocktake.name'), kind: 'text', most: 60, required: true },
          { name: 'countDate', label: t('stocktake.day'), kind: 'date', help: t('stocktake.dayHelp') },
          {
            name: 'category',
            label: t('material.category'),
            kind: 'choice',
            options: CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
            help: t('stocktake.categoryHelp'),
          },
          { name: 'blind', label: t('stocktake.blind'), kind: 'switch', help: t('stocktake.blindHelp') },
        ]}
        send={(client, values) => client.POST('/v1/warehouse/stocktakes', { body: { companyId, ...values } })}
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

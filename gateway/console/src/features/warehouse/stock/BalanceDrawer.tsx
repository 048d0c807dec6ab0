/** A material in a store: the ledger card (台账), and in which bins and batches it lies. */
import { listing, useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import type { Balance } from './stock';

interface BalanceDrawerProps {
  storeId: string;
  materialId: string;
}

export function BalanceDrawer({ storeId, materialId }: BalanceDrawerProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const [setting, setSetting] = useState(false);
  const { companyId } = scope;
  const found = useGet('/v1/warehouse/balances', { query: { companyId, storeId, materialId } });
  const one = found.data?.balances[0];
  const close = (): void => {
    setSetting(false);
  };
  return (
    <DetailDrawer
      title={one ? `${one.code} ${one.name} · ${one.storeName}` : t('stock.title')}
      close="warehouse/stock"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`materials/${materialId}`}
      size={980}
      facts={
        one
          ? [
              { label: t('stock.quantity'), value: `${one.quantity} ${one.unit}` },
              {
                label: t('stock.value'),
                value: <MoneyText minor={one.valueMinor} currency={scope.currency} />,
              },
              { label: t('stock.average'), value: one.average },
              { label: t('stock.reserved'), value: one.reservedQuantity },
              { label: t('stock.safety'), value: one.safetyQuantity },
            ]
          : []
      }
      actions={
        one &&
        rights.holdsAt('warehouse.stores.write', one.estateId) && (
          <Button
            onClick={() => {
              setSetting(true);
            }}
          >
            {t('stock.setSafety')}
          </Button>
        )
      }
      tabs={
        one
          ? [
              { key: 'card', label: t('card.title'), children: <Card balance={one} /> },
              { key: 'places', label: t('place.title'), children: <Places balance={one} /> },
            ]
          : []
      }
    >
      {setting && one && <SafetyDialog balance={one} onClose={close} />}
    </DetailDrawer>
  );
}

function Card({ balance }: { balance: Balance }) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const { companyId, storeId, materialId } = balance;
  return (
    <RowsTable
      source={listing(
        '/v1/warehouse/stores/{storeId}/materials/{materialId}/rows',
        'rows',
        { companyId },
        { storeId, materialId },
      )}
      rowKey="number"
      empty={t('card.none')}
      columns={[
        { key: 'number', title: t('card.number'), width: 70, align: 'right', render: (row) => row.number },
        { key: 'day', title: t('move.day'), width: 110, render: (row) => day(row.documentDate) },
        {
          key: 'kind',
          title: t('move.kind'),
          width: 130,
          render: (row) => (
            <>
              <Link to={scope.path(`warehouse/moves/${row.moveId}`)}>{t(`moveKind.${row.kind}`)}</Link>
              {row.causeNumber !== '0' && (
                <span className="quiet"> {t('card.corrects', { number: row.causeNumber })}</span>
              )}
            </>
          ),
        },
        {
          key: 'document',
          title: t('move.reference'),
          width: 150,
          render: (row) => [row.reference, row.targetName].filter(Boolean).join(' · '),
        },
        {
          key: 'quantity',
          title: t('card.quantity'),
          width: 90,
          align: 'right',
          render: (row) => (row.quantity === '0' ? '' : row.quantity),
        },
        {
          key: 'value',
          title: t('card.value'),
          width: 120,
          align: 'right',
          render: (row) => <MoneyText minor={row.valueMinor} currency={scope.currency} />,
        },
        {
          key: 'after',
          title: t('stock.quantity'),
          width: 90,
          align: 'right',
          render: (row) => row.balanceQuantity,
        },
        {
          key: 'worth',
          title: t('stock.value'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.balanceMinor} currency={scope.currency} />,
        },
      ]}
    />
  );
}

function Places({ balance }: { balance: Balance }) {
  const { t } = useTranslation('warehouse');
  const { companyId, storeId, materialId, unit } = balance;
  return (
    <RowsTable
      source={listing(
        '/v1/warehouse/stores/{storeId}/materials/{materialId}/places',
        'places',
        { companyId },
        { storeId, materialId },
      )}
      rowKey="placeId"
      empty={t('stock.none')}
      columns={[
        { key: 'bin', title: t('line.bin'), width: 140, render: (row) => row.bin || '—' },
        { key: 'batch', title: t('line.batch'), width: 180, render: (row) => row.batch || '—' },
        {
          key: 'expires',
          title: t('place.expires'),
          width: 140,
          render: (row) => (row.expiryDate ? day(row.expiryDate) : '—'),
        },
        {
          key: 'quantity',
          title: t('stock.quantity'),
          width: 120,
          align: 'right',
          render: (row) => `${row.quantity} ${unit}`,
        },
      ]}
    />
  );
}

function SafetyDialog({ balance, onClose }: { balance: Balance; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId, storeId, materialId, safetyQuantity, targetQuantity, leadDays } = balance;
  return (
    <Modal open title={t('stock.setSafety')} footer={null} onCancel={onClose}>
      <ResourceForm<{ safetyQuantity: string; targetQuantity: string; leadDays: number }, Balance>
        initial={{ safetyQuantity, targetQuantity, leadDays }}
        fields={[
          {
            name: 'safetyQuantity',
            label: t('stock.safety'),
            kind: 'decimal',
            places: 3,
            unit: balance.unit,
            help: t('stock.safetyHelp'),
            required: true,
          },
          {
            name: 'targetQuantity',
            label: t('stock.target'),
            kind: 'decimal',
            places: 3,
            unit: balance.unit,
            help: t('stock.targetHelp'),
          },
          {
            name: 'leadDays',
            label: t('stock.leadDays'),
            kind: 'integer',
            least: 0,
            most: 365,
            help: t('stock.leadDaysHelp'),
          },
        ]}
        send={(client, values) =>
          client.POST('/v1/warehouse/stores/{storeId}/materials/{materialId}:setSafetyStock', {
            params: { path: { storeId, materialId } },
            body: { companyId, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

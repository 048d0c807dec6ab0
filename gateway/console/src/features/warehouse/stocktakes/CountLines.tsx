/** The lines of a stocktake: what should be there now, what moved, what was counted; a scan or a click counts one. */
import { api, take } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Button, Input, Modal, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { Refusal } from '../../../parts/Refusal';
import { ResourceForm } from '../../../parts/ResourceForm';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import { MaterialSelect } from '../materials/MaterialSelect';
import { LINES, type Stocktake, type StocktakeLine } from './stocktakes';

type Shown = '' | (typeof LINES)[number];
type Counting = Partial<Pick<StocktakeLine, 'materialId' | 'bin' | 'batch'>> & { quantity?: string };

export function CountLines({ stocktake }: { stocktake: Stocktake }) {
  const { t } = useTranslation('warehouse');
  const { currency } = useScope();
  const rights = useRights();
  const [shown, setShown] = useState<Shown>('');
  const [counting, setCounting] = useState<Counting>();
  const { companyId, stocktakeId, state, blind } = stocktake;
  const counts =
    state === 'STOCKTAKE_STATE_COUNTING' && rights.holdsAt('warehouse.stocktakes.count', stocktake.estateId);
  const hides = blind && state === 'STOCKTAKE_STATE_COUNTING';
  return (
    <Space orientation="vertical" style={{ width: '100%', marginTop: 12 }}>
      <Space wrap>
        {counts && <ScanBox stocktake={stocktake} />}
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          options={['' as Shown, ...LINES].map((value) => ({
            value,
            label: t(value ? `stocktakeLines.${value}` : 'stocktake.all'),
          }))}
        />
        {counts && (
          <Button
            onClick={() => {
              setCounting({});
            }}
          >
            {t('stocktake.found')}
          </Button>
        )}
      </Space>
      <RowsTable
        source={listing(
          '/v1/warehouse/stocktakes/{stocktakeId}/lines',
          'lines',
          { companyId, ...(shown ? { lines: shown } : {}) },
          { stocktakeId },
        )}
        rowKey="lineId"
        empty={t('stocktake.noLines')}
        columns={[
          {
            key: 'material',
            title: t('material.name'),
            width: 220,
            render: (row) => `${row.code} ${row.name}`,
          },
          {
            key: 'place',
            title: t('line.bin'),
            width: 120,
            render: (row) => [row.bin, row.batch].filter(Boolean).join(' · '),
          },
          ...(hides
            ? []
            : [
                {
                  key: 'expected',
                  title: t('stocktake.expected'),
                  width: 100,
                  align: 'right' as const,
                  render: (row: StocktakeLine) => `${row.expectedQuantity} ${row.unit}`,
                },
                {
                  key: 'moved',
                  title: t('stocktake.moved'),
                  width: 110,
                  align: 'right' as const,
                  render: (row: StocktakeLine) =>
                    row.movedQuantity === '0' ? '' : <Tag color="warning">{row.movedQuantity}</Tag>,
                },
              ]),
          {
            key: 'counted',
            title: t('stocktake.countedQuantity'),
            width: 120,
            align: 'right',
            render: (row) =>
              counts ? (
                <Button
                  size="small"
                  onClick={() => {
                    setCounting({
                      materialId: row.materialId,
                      bin: row.bin,
                      batch: row.batch,
                      quantity: row.countedQuantity,
                    });
                  }}
                >
                  {row.counted ? `${row.countedQuantity} ${row.unit}` : t('stocktake.count')}
                </Button>
              ) : (
                row.counted && `${row.countedQuantity} ${row.unit}`
              ),
          },
          ...(hides
            ? []
            : [
                {
                  key: 'difference',
                  title: t('stocktake.difference'),
                  width: 90,
                  align: 'right' as const,
                  render: (row: StocktakeLine) =>
                    row.differenceQuantity && row.differenceQuantity !== '0' ? (
                      <strong>{row.differenceQuantity}</strong>
                    ) : (
                      ''
                    ),
                },
              ]),
          ...(state === 'STOCKTAKE_STATE_COUNTING'
            ? []
            : [
                {
                  key: 'value',
                  title: t('card.value'),
                  width: 120,
                  align: 'right' as const,
                  render: (row: StocktakeLine) => (
                    <MoneyText minor={row.differenceMinor} currency={currency} />
                  ),
                },
              ]),
        ]}
      />
      {counting && (
        <CountDialog
          stocktake={stocktake}
          initial={counting}
          onClose={() => {
            setCounting(undefined);
          }}
        />
      )}
    </Space>
  );
}

/** A scanner types a code and Enter: each scan counts one of the unit whose barcode it is. */
function ScanBox({ stocktake }: { stocktake: Stocktake }) {
  const { t } = useTranslation('warehouse');
  const [code, setCode] = useState('');
  const [last, setLast] = useState('');
  const { companyId, stocktakeId } = stocktake;
  const submission = useSubmit<string, unknown>(async (client, scanned) => {
    const found = await take(
      api.GET('/v1/warehouse/materials:lookUp', { params: { query: { companyId, code: scanned } } }),
    );
    const { material, unit, batch, serialNumber } = found;
    setLast(material ? `${material.code} ${material.name}` : '');
    const count = {
      materialId: material?.materialId ?? '',
      quantity: '1',
      unit,
      batch: batch || serialNumber,
    };
    return client.POST('/v1/warehouse/stocktakes/{stocktakeId}:record', {
      params: { path: { stocktakeId } },
      body: { companyId, counts: [{ ...count, bin: '', adds: true }] },
    });
  });
  return (
    <>
      <Input
        aria-label={t('stocktake.scan')}
        placeholder={t('stocktake.scan')}
        style={{ width: 220 }}
        maxLength={200}
        value={code}
        disabled={submission.pending}
        onChange={({ target }) => {
          setCode(target.value);
        }}
        onPressEnter={() => {
          if (code.trim()) submission.submit(code.trim());
          setCode('');
        }}
      />
      {last && <span className="quiet">{t('stocktake.scanned', { name: last })}</span>}
      <Refusal submission={submission} />
    </>
  );
}

interface Values {
  materialId: string;
  quantity: string;
  bin?: string;
  batch?: string;
  valueMinor?: string;
}

function CountDialog({
  stocktake,
  initial,
  onClose,
}: {
  stocktake: Stocktake;
  initial: Counting;
  onClose: () => void;
}) {
  const { t } = useTranslation('warehouse');
  const { companyId, stocktakeId, currencyCode } = stocktake;
  return (
    <Modal open title={t('stocktake.count')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, unknown>
        initial={initial}
        fields={[
          {
            name: 'materialId',
            label: t('material.name'),
            kind: 'own',
            required: true,
            control: <MaterialSelect companyId={companyId} />,
          },
          {
            name: 'quantity',
            label: t('stocktake.countedQuantity'),
            kind: 'decimal',
            help: t('move.inBase'),
            required: true,
          },
          { name: 'bin', label: t('line.bin'), kind: 'text', most: 40 },
          { name: 'batch', label: t('line.batch'), kind: 'text', most: 60 },
          ...(initial.materialId
            ? []
            : [
                {
                  name: 'valueMinor',
                  label: t('line.value'),
                  kind: 'money' as const,
                  currency: currencyCode,
                  help: t('stocktake.valueHelp'),
                },
              ]),
        ]}
        send={(client, values) =>
          client.POST('/v1/warehouse/stocktakes/{stocktakeId}:record', {
            params: { path: { stocktakeId } },
            body: { companyId, counts: [{ bin: '', batch: '', ...values }] },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

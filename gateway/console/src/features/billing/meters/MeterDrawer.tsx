/** One meter with its readings; taken out of use with a day. */
import { listing, useGet, useRows } from '@manor/web/api/read';
import { day, month, number, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { SaidReason } from '../../../parts/SaidReason';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { CHANGE_REASONS } from '../changes/reasons';
import { useFeeItems } from '../../../parts/feeItems';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useDictionary } from '../../../parts/useDictionary';
import { measured, useMeterTypes, type MeterKind } from './meters';
import { SetMeterType } from './SetMeterType';

export function MeterDrawer({ meterId }: { meterId: string }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const rights = useRights();
  const fees = useFeeItems();
  const meters = useMeterTypes();
  const [removing, setRemoving] = useState(false);
  const [typing, setTyping] = useState(false);
  const types = useDictionary('billing', 'meter_type');
  const params = { path: { meterId }, query: { companyId } };
  const { data: meter, isPending, error } = useGet('/v1/billing/meters/{meterId}', params);
  const close = (): void => {
    setRemoving(false);
  };
  return (
    <DetailDrawer
      title={meter ? `${t('meters.one')} ${meter.number}` : t('meters.one')}
      close="billing/meters"
      loading={isPending}
      error={error}
      service="billing"
      resource={`meters/${meterId}`}
      size={760}
      facts={
        meter
          ? [
              { label: t('receivables.estate'), value: rights.node(meter.estateId)?.name },
              {
                label: t('readings.unit'),
                value: <UnitLink unitId={meter.unitId} code={meter.unitCode} />,
              },
              { label: t('meters.kind'), value: meters.name(meter) },
              { label: t('receivables.feeItem'), value: fees.name(meter.feeItemId) },
              {
                label: t('meters.payer'),
                value: <CustomerLink customerId={meter.customerId} name={meter.customerName} />,
              },
              { label: t('meters.multiplier'), value: number(meter.multiplier) },
              { label: t('meters.installed'), value: day(meter.installDate) },
              ...(meter.removeDate ? [{ label: t('meters.removed'), value: day(meter.removeDate) }] : []),
            ]
          : []
      }
      actions={
        meter &&
        !meter.removeDate &&
        rights.holdsAt('billing.meters.write', meter.estateId) && (
          <Space>
            {types.options.length > 0 && (
              <Button
                onClick={() => {
                  setTyping(true);
                }}
              >
                {t('meters.setType')}
              </Button>
            )}
            <Button
              danger
              onClick={() => {
                setRemoving(true);
              }}
            >
              {t('meters.remove')}
            </Button>
          </Space>
        )
      }
    >
      <h3 className="section">{t('readings.title')}</h3>
      <MeterReadings meterId={meterId} kind={meter?.kind ?? 'METER_KIND_UNSPECIFIED'} />
      {meter && typing && (
        <SetMeterType
          meter={meter}
          onClose={() => {
            setTyping(false);
          }}
        />
      )}
      {meter && removing && (
        <Modal open title={`${t('meters.remove')} · ${meter.number}`} footer={null} onCancel={close}>
          <p className="dialog-text">{t('meters.removeAsk')}</p>
          <ResourceForm<{ removeDate: string; finalValue?: string; rolledOver?: boolean }, unknown>
            fields={[
              { name: 'removeDate', label: t('meters.lastDay'), kind: 'date', required: true },
              { name: 'finalValue', label: t('meters.finalValue'), kind: 'decimal' },
              { name: 'rolledOver', label: t('meters.rolledOver'), kind: 'switch' },
            ]}
            initial={{ removeDate: today(rights.node(meter.estateId)?.timeZone ?? 'UTC') }}
            submitLabel={t('meters.remove')}
            send={(client, values) =>
              client.POST('/v1/billing/meters/{meterId}:remove', {
                params: { path: { meterId } },
                body: { companyId, etag: meter.etag, ...values },
              })
            }
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
    </DetailDrawer>
  );
}

function MeterReadings({ meterId, kind }: { meterId: string; kind: MeterKind }) {
  const { t } = useTranslation('billing');
  const { companyId, path } = useScope();
  const { rows, first, more, loadMore } = useRows(
    listing('/v1/billing/readings', 'readings', { companyId, meterId }),
  );
  return (
    <div className="stack">
      <Table
        size="small"
        rowKey="readingId"
        loading={first}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('meters.noReadings') }}
        columns={[
          { key: 'month', title: t('readings.month'), render: (_, row) => month(row.feeMonth) },
          {
            key: 'days',
            title: t('receivables.period'),
            render: (_, row) => t('receivables.span', { from: day(row.startDate), to: day(row.endDate) }),
          },
          {
            key: 'values',
            title: t('meters.values'),
            align: 'right',
            render: (_, row) => `${number(row.startValue)} – ${measured(row.endValue, kind)}`,
          },
          {
            key: 'usage',
            title: t('readings.usage'),
            align: 'right',
            render: (_, row) => measured(row.usage, kind),
          },
          {
            key: 'amount',
            title: t('readings.amount'),
            align: 'right',
            render: (_, row) => {
              const amount = <MoneyText minor={row.amountMinor} currency={row.currencyCode} />;
              return row.locked ? (
                <Link to={path(`billing/receivables/${row.receivableId}`)}>{amount}</Link>
              ) : (
                amount
              );
            },
          },
          { key: 'reader', title: t('readings.reader'), render: (_, row) => row.reader },
          {
            key: 'corrected',
            title: t('readings.corrected'),
            render: (_, row) => (
              <SaidReason of={CHANGE_REASONS} said={row.correctionReason} code={row.correctionReasonCode} />
            ),
          },
        ]}
      />
      {more && <Button onClick={loadMore}>{t('assignments.more')}</Button>}
    </div>
  );
}

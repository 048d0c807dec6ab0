/** One handover: the unit, who waits or was handed it, keys, and what became of the first readings. */
import { useGet } from '@manor/web/api/read';
import { day, enumerated, moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { HandOver, type Handover } from './HandoverDialogs';
import { unitName } from '@manor/web/unitName';

export function HandoverDrawer({ companyId, handoverId }: { companyId: string; handoverId: string }) {
  const { t } = useTranslation('tenants');
  const rights = useRights();
  const [action, setAction] = useState<'handOver' | 'cancel'>();
  const found = useGet('/v1/tenants/handovers/{handoverId}', { path: { handoverId }, query: { companyId } });
  const one = found.data;
  const facts = useFacts(one);
  const mayWrite = one !== undefined && rights.holdsAt('tenants.occupancies.write', one.estateId);
  const attachments = useAttachmentsTab(
    { service: 'tenants', kind: 'handover', recordId: handoverId, companyId },
    mayWrite,
  );
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <DetailDrawer
      title={one ? `${one.customerName} · ${one.unitCode}` : t('handover.title')}
      close="tenants/handovers"
      loading={found.isPending}
      error={found.error}
      service="tenants"
      resource={`handovers/${handoverId}`}
      companyId={companyId}
      tabs={attachments}
      facts={facts}
      actions={
        mayWrite &&
        one.state === 'HANDOVER_STATE_WAITING' && (
          <Space>
            <Button
              onClick={() => {
                setAction('cancel');
              }}
            >
              {t('handover.cancel')}
            </Button>
            <Button
              type="primary"
              onClick={() => {
                setAction('handOver');
              }}
            >
              {t('handover.handOver')}
            </Button>
          </Space>
        )
      }
    >
      {one && one.readings.length > 0 && <Readings of={one} />}
      {one && action === 'handOver' && <HandOver handover={one} onClose={close} />}
      {one && action === 'cancel' && (
        <ReasonDialog
          title={t('handover.cancel')}
          danger
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/tenants/handovers/{handoverId}:cancel', {
              params: { path: { handoverId } },
              body: { companyId, reason, etag: one.etag },
            })
          }
          onClose={close}
        >
          {t('handover.cancelAsk')}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

function useFacts(one: Handover | undefined) {
  const { t } = useTranslation('tenants');
  const { timeZone } = useScope();
  if (!one) return [];
  const unit = unitName(one.buildingName, one.unitCode);
  return [
    { label: t('occupancy.unit'), value: <UnitLink unitId={one.unitId} code={unit} /> },
    {
      label: t('occupancy.customer'),
      value: <CustomerLink customerId={one.customerId} name={one.customerName} />,
    },
    { label: t('occupancy.role'), value: t(`role.${one.role}`) },
    {
      label: t('handover.state'),
      value: <StateTag state={one.state}>{t(`handoverState.${one.state}`)}</StateTag>,
    },
    { label: t('handover.planned'), value: day(one.plannedDate) },
    { label: t('handover.day'), value: day(one.handoverDate) },
    {
      label: t('handover.keys'),
      value: enumerated(one.keys.map(({ name, count }) => `${name} × ${String(count)}`)),
    },
    { label: t('customer.note'), value: one.note },
    { label: t('handover.reason'), value: one.reason },
    {
      label: t('handover.doneBy'),
      value: one.doneBy && (
        <>
          <PersonName principalId={one.doneBy} /> {moment(one.doneTime ?? '', timeZone)}
        </>
      ),
    },
  ].filter(({ value }) => value !== '');
}

function Readings({ of }: { of: Handover }) {
  const { t } = useTranslation('tenants');
  return (
    <>
      <h3 className="section">{t('handover.readings')}</h3>
      <Table
        size="small"
        rowKey="meterNumber"
        pagination={false}
        dataSource={of.readings}
        columns={[
          { key: 'meter', title: t('handover.meter'), dataIndex: 'meterNumber' },
          {
            key: 'value',
            title: t('handover.value'),
            align: 'right',
            render: (_, row) => number(row.value),
          },
          {
            key: 'outcome',
            title: t('handover.outcome'),
            render: (_, row) => t(`readingOutcome.${row.outcome}`),
          },
        ]}
      />
    </>
  );
}

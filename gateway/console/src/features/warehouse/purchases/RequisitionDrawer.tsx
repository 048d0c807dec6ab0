/** One requisition: what it wants, who approves it, and what is ordered of it. */
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { AskDialog, OrderDialog } from './OrderingDialogs';
import type { Requisition } from './purchases';

export function RequisitionDrawer({ requisitionId }: { requisitionId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const found = useGet('/v1/warehouse/requisitions/{requisitionId}', {
    path: { requisitionId },
    query: { companyId },
  });
  const one = found.data;
  const cases = useCaseTab({ service: 'warehouse', subject: 'requisition', resourceId: requisitionId });
  return (
    <DetailDrawer
      title={one ? `${t('requisition.one')} #${one.number}` : t('requisition.one')}
      close="warehouse/requisitions"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`requisitions/${requisitionId}`}
      size={860}
      tabs={cases}
      facts={
        one
          ? [
              {
                label: t('supplier.state'),
                value: (
                  <>
                    <StateTag state={one.state}>{t(`requisitionState.${one.state}`)}</StateTag>
                    {one.overBudget && <Tag color="warning">{t('requisition.overBudget')}</Tag>}
                  </>
                ),
              },
              { label: t('stock.store'), value: one.storeName },
              { label: t('requisition.department'), value: one.departmentName },
              { label: t('requisition.needed'), value: one.neededDate && day(one.neededDate) },
              {
                label: t('requisition.estimated'),
                value: <MoneyText minor={one.estimatedMinor} currency={one.currencyCode} />,
              },
              { label: t('move.person'), value: <PersonName principalId={one.principalId} /> },
              { label: t('supplier.reason'), value: one.reason, wide: true },
              { label: t('move.decision'), value: one.decisionReason, wide: true },
            ].filter((fact) => fact.value !== '')
          : []
      }
      actions={one && <Deeds requisition={one} />}
    >
      {one && <Lines requisition={one} />}
    </DetailDrawer>
  );
}

function Lines({ requisition }: { requisition: Requisition }) {
  const { t } = useTranslation('warehouse');
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey="line"
      dataSource={requisition.lines}
      columns={[
        { key: 'line', title: t('move.line'), width: 60, render: (_, row) => row.line },
        {
          key: 'material',
          title: t('material.name'),
          render: (_, row) => [row.code, row.name, row.specification].filter(Boolean).join(' '),
        },
        {
          key: 'quantity',
          title: t('line.quantity'),
          align: 'right',
          render: (_, row) => `${row.quantity} ${row.unit}`,
        },
        {
          key: 'ordered',
          title: t('requisition.ordered'),
          align: 'right',
          render: (_, row) => row.orderedQuantity,
        },
        {
          key: 'estimated',
          title: t('requisition.estimated'),
          align: 'right',
          render: (_, row) => <MoneyText minor={row.estimatedMinor} currency={requisition.currencyCode} />,
        },
        { key: 'note', title: t('supplier.note'), render: (_, row) => row.note },
      ]}
    />
  );
}

type Deed = 'approve' | 'refuse' | 'cancel' | 'ask' | 'order';

function Deeds({ requisition }: { requisition: Requisition }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const may = (permission: string): boolean =>
    rights.holdsAt(`warehouse.${permission}`, requisition.estateId);
  const waits = requisition.state === 'REQUISITION_STATE_WAITING';
  const approved = requisition.state === 'REQUISITION_STATE_APPROVED';
  const decides =
    waits && requisition.principalId !== rights.session.principalId && may('requisitions.approve');
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (deed: Deed, primary = false) => (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => {
        setOpen(deed);
      }}
    >
      {t(`requisition.${deed}`)}
    </Button>
  );
  return (
    <>
      {approved && may('requisitions.write') && button('cancel')}
      {approved && may('purchases.write') && button('ask')}
      {approved && may('purchases.write') && button('order', true)}
      {decides && button('refuse')}
      {decides && button('approve', true)}
      {open === 'ask' && <AskDialog requisition={requisition} onClose={close} />}
      {open === 'order' && <OrderDialog requisition={requisition} onClose={close} />}
      {(open === 'approve' || open === 'refuse' || open === 'cancel') && (
        <Decide requisition={requisition} deed={open} onClose={close} />
      )}
    </>
  );
}

interface DialogProps {
  requisition: Requisition;
  onClose: () => void;
}

function Decide({ requisition, deed, onClose }: DialogProps & { deed: 'approve' | 'refuse' | 'cancel' }) {
  const { t } = useTranslation('warehouse');
  const { companyId, requisitionId } = requisition;
  const params = { path: { requisitionId } };
  return (
    <ReasonDialog
      title={t(`requisition.${deed}`)}
      danger={deed !== 'approve'}
      reason={deed === 'approve' ? 'optional' : 'required'}
      send={(client, reason) => {
        const body = { companyId, reason };
        if (deed === 'approve')
          return client.POST('/v1/warehouse/requisitions/{requisitionId}:approve', { params, body });
        if (deed === 'refuse')
          return client.POST('/v1/warehouse/requisitions/{requisitionId}:refuse', { params, body });
        return client.POST('/v1/warehouse/requisitions/{requisitionId}:cancel', { params, body });
      }}
      onClose={onClose}
    />
  );
}

/** One contract by which the company owes: its plan with what became of it, its figures, and what can be done with it. */
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { day, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { ExportButton } from '../../../parts/ExportButton';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { Refusal } from '../../../parts/Refusal';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { listed } from '../../../parts/listed';
import { UnitCode } from '../leases/UnitCode';
import { PayableDeeds } from './PayableDeeds';
import { ReachDialog } from './ReachDialog';
import { ASKABLE, BARRED, type PayableContract, type PayableLine } from './payables';

export function PayableDrawer({ contractId }: { contractId: string }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const found = useGet('/v1/contracts/payableContracts/{contractId}', {
    path: { contractId },
    query: { companyId: scope.companyId },
  });
  const made = found.data;
  const rights = useRights();
  const tabs = useAttachmentsTab(
    { service: 'contracts', kind: 'payable_contract', recordId: contractId },
    made !== undefined && rights.holdsAt('contracts.payables.write', made.estateId),
  );
  return (
    <DetailDrawer
      title={made ? made.number : t('payable.title')}
      close="contracts/payables"
      loading={found.isPending}
      error={found.error}
      service="contracts"
      resource={`payableContracts/${contractId}`}
      size={900}
      tabs={tabs}
      actions={made && <PayableDeeds made={made} />}
      facts={made ? facts(made, t) : []}
    >
      {made && <Plan made={made} />}
      {made?.discountPercent && made.kind === 'PAYABLE_KIND_INCOMING_LEASE' && <Figures made={made} />}
    </DetailDrawer>
  );
}

function facts(made: PayableContract, t: ReturnType<typeof useTranslation<'contracts'>>['t']) {
  return [
    {
      label: t('lease.state'),
      value: <StateTag state={made.state}>{t(`payableState.${made.state}`)}</StateTag>,
    },
    { label: t('payable.kind'), value: t(`payableKind.${made.kind}`) },
    { label: t('payable.payee'), value: <Payee made={made} /> },
    { label: t('payable.subject'), value: made.subject },
    { label: t('lease.days'), value: period(made.startDate, made.endDate) },
    {
      label: t('payable.total'),
      value: <MoneyText minor={made.totalMinor} currency={made.currencyCode} />,
    },
    { label: t('payable.paid'), value: <MoneyText minor={made.paidMinor} currency={made.currencyCode} /> },
    { label: t('lease.maker'), value: <PersonName principalId={made.maker} /> },
    ...(made.unitIds.length > 0
      ? [
          {
            label: t('lease.units'),
            value: listed(made.unitIds.map((one) => <UnitCode key={one} unitId={one} />)),
            wide: true,
          },
        ]
      : []),
    ...(made.note ? [{ label: t('lease.note'), value: made.note, wide: true }] : []),
  ];
}

/** Whom the company owes: of a supplier its file, and whether anything new may be agreed with it. */
function Payee({ made }: { made: PayableContract }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const mayOpen = useRights().holdsAt('warehouse.suppliers.read', made.estateId);
  return (
    <Space>
      {made.supplierId && mayOpen ? (
        <Link to={scope.path(`warehouse/suppliers/${made.supplierId}`)}>{made.payeeName}</Link>
      ) : (
        made.payeeName
      )}
      {BARRED.includes(made.supplierState) && (
        <StateTag state={made.supplierState} tone="error">
          {t(`payeeState.${made.supplierState}`)}
        </StateTag>
      )}
    </Space>
  );
}

function Plan({ made }: { made: PayableContract }) {
  const { t } = useTranslation('contracts');
  const [ticked, setTicked] = useState<string[]>([]);
  const [reaching, setReaching] = useState<PayableLine>();
  const mayWrite =
    useRights().holdsAt('contracts.payables.write', made.estateId) &&
    made.state === 'PAYABLE_CONTRACT_STATE_ACTIVE';
  const { companyId, contractId } = made;
  const wanting = useSubmit<undefined, PayableContract>(
    (client) =>
      client.POST('/v1/contracts/payableContracts/{contractId}/lines:want', {
        params: { path: { contractId } },
        body: { companyId, lineIds: ticked },
      }),
    () => {
      setTicked([]);
    },
  );
  return (
    <>
      <h3>{t('payable.plan')}</h3>
      <Refusal submission={wanting} />
      {mayWrite && (
        <Button
          type="primary"
          style={{ marginBottom: 8 }}
          disabled={ticked.length === 0}
          loading={wanting.pending}
          onClick={() => {
            wanting.submit(undefined);
          }}
        >
          {t('payable.want', { count: ticked.length })}
        </Button>
      )}
      <Table<PayableLine>
        size="small"
        rowKey="lineId"
        dataSource={made.lines}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        {...(mayWrite
          ? {
              rowSelection: {
                selectedRowKeys: ticked,
                onChange: (keys) => {
                  setTicked(keys.map(String));
                },
                getCheckboxProps: (row) => ({ disabled: !ASKABLE.includes(row.state) }),
              },
            }
          : {})}
        columns={[
          { title: t('payable.dueDate'), render: (_, row) => day(row.dueDate) },
          {
            title: t('payable.lineKind'),
            render: (_, row) => (
              <>
                {t(`payableLineKind.${row.kind}`)}{' '}
                <span className="quiet">{row.startDate ? period(row.startDate, row.endDate) : row.note}</span>
              </>
            ),
          },
          {
            title: t('payable.amount'),
            align: 'right',
            render: (_, row) => <MoneyText minor={row.amountMinor} currency={made.currencyCode} />,
          },
          {
            title: t('lease.state'),
            render: (_, row) => (
              <>
                <StateTag state={row.state}>{t(`payableLineState.${row.state}`)}</StateTag>{' '}
                <span className="quiet">{row.paidDate ? day(row.paidDate) : row.refusalMessage}</span>
              </>
            ),
          },
          {
            title: '',
            render: (_, row) =>
              mayWrite &&
              row.state === 'PAYABLE_LINE_STATE_PLANNED' && (
                <Button
                  size="small"
                  onClick={() => {
                    setReaching(row);
                  }}
                >
                  {t('payable.reach')}
                </Button>
              ),
          },
        ]}
      />
      {reaching && (
        <ReachDialog
          made={made}
          line={reaching}
          onClose={() => {
            setReaching(undefined);
          }}
        />
      )}
    </>
  );
}

function Figures({ made }: { made: PayableContract }) {
  const { t } = useTranslation('contracts');
  const { companyId, contractId, currencyCode } = made;
  const { data, isPending } = useGet('/v1/contracts/payableContracts/{contractId}/accounts', {
    path: { contractId },
    query: { companyId },
  });
  const liability = ['opening', 'interest', 'paid', 'closing', 'depreciation', 'rightOfUse'] as const;
  return (
    <>
      <Space align="baseline">
        <h3>{t('accounts.liability')}</h3>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/payableContracts/{contractId}/accounts:export', {
              params: { path: { contractId } },
              body: { companyId, fileFormat, languageCode },
            })
          }
        />
      </Space>
      <Table
        size="small"
        rowKey="startDate"
        loading={isPending}
        dataSource={data?.liability ?? []}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'month', title: t('line.days'), render: (_, one) => period(one.startDate, one.endDate) },
          ...liability.map((name) => ({
            key: name,
            title: t(`accounts.${name}`),
            align: 'right' as const,
            render: (_: unknown, one: NonNullable<typeof data>['liability'][number]) => (
              <MoneyText minor={one[`${name}Minor`]} currency={currencyCode} />
            ),
          })),
        ]}
      />
    </>
  );
}

/** One prospect: what is known of them, what was done and when, and what can be done next. */
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { LEASE_REASONS } from '../reasons';
import { ProspectDeeds } from './ProspectDeeds';
import { areas, type Prospect, type ProspectStep } from './prospects';

export function ProspectDrawer({ prospectId }: { prospectId: string }) {
  const { t } = useTranslation('contracts');
  const { companyId } = useScope();
  const found = useGet('/v1/contracts/prospects/{prospectId}', {
    path: { prospectId },
    query: { companyId },
  });
  const prospect = found.data;
  const facts = useFacts(prospect);
  return (
    <DetailDrawer
      title={prospect?.name ?? t('prospect.title')}
      close="contracts/prospects"
      loading={found.isPending}
      error={found.error}
      service="contracts"
      resource={`prospects/${prospectId}`}
      size={820}
      facts={facts}
      actions={prospect && <ProspectDeeds prospect={prospect} />}
    >
      {prospect && <Steps prospect={prospect} />}
    </DetailDrawer>
  );
}

function useFacts(prospect: Prospect | undefined): Fact[] {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  if (!prospect) return [];
  return [
    {
      label: t('lease.state'),
      value: <StateTag state={prospect.state}>{t(`prospectState.${prospect.state}`)}</StateTag>,
    },
    { label: t('prospect.trade'), value: prospect.trade || '—' },
    { label: t('prospect.source'), value: prospect.source || '—' },
    { label: t('lease.area'), value: areas(prospect) || '—' },
    {
      label: t('prospect.squareMetre'),
      value:
        prospect.squareMetreMinor === '0' ? (
          '—'
        ) : (
          <MoneyText minor={prospect.squareMetreMinor} currency={prospect.currencyCode} />
        ),
    },
    { label: t('prospect.owner'), value: <PersonName principalId={prospect.owner} /> },
    ...(prospect.nextDate
      ? [{ label: t('prospect.nextDate'), value: `${day(prospect.nextDate)} ${prospect.nextStep}` }]
      : []),
    ...(prospect.customerId
      ? [
          {
            label: t('prospect.customer'),
            value: <Link to={scope.path(`tenants/customers/${prospect.customerId}`)}>{t('lease.open')}</Link>,
          },
        ]
      : []),
    ...(prospect.leaseId
      ? [
          {
            label: t('units.lease'),
            value: <Link to={scope.path(`contracts/leases/${prospect.leaseId}`)}>{t('lease.open')}</Link>,
          },
        ]
      : []),
    ...(prospect.note ? [{ label: t('lease.note'), value: prospect.note, wide: true }] : []),
  ];
}

function Steps({ prospect }: { prospect: Prospect }) {
  const { t } = useTranslation('contracts');
  return (
    <>
      <h3>{t('prospect.steps')}</h3>
      <Table<ProspectStep>
        size="small"
        pagination={false}
        rowKey="stepId"
        dataSource={prospect.steps}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('prospect.date'), render: (_, row) => day(row.date) },
          { title: t('prospect.step'), render: (_, row) => t(`prospectStep.${row.kind}`) },
          {
            title: t('lease.unit'),
            render: (_, row) => row.unitId && <UnitLink unitId={row.unitId} code={row.unitCode} />,
          },
          {
            title: t('prospect.offered'),
            align: 'right',
            render: (_, row) =>
              row.squareMetreMinor !== '0' && (
                <MoneyText minor={row.squareMetreMinor} currency={prospect.currencyCode} />
              ),
          },
          { title: t('prospect.validUntil'), render: (_, row) => row.validUntil && day(row.validUntil) },
          {
            title: t('lease.note'),
            render: (_, row) => <SaidReason of={LEASE_REASONS} said={row.note} code={row.reasonCode} />,
          },
          { title: t('lease.maker'), render: (_, row) => <PersonName principalId={row.maker} /> },
        ]}
      />
    </>
  );
}

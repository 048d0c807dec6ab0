/** One lease: its terms, its schedule, what was agreed about it, and what can be done with it. */
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { TurnoverTab } from '../turnover/TurnoverTab';
import { AccountsTab } from './AccountsTab';
import { AgreementsTab } from './AgreementsTab';
import { LeaseActions } from './LeaseActions';
import { LeaseTrade } from './LeaseTrade';
import { PrintLease } from './PrintLease';
import { ScheduleTab } from './ScheduleTab';
import { sent, type Lease } from './lease';
import { namesOf, useTermRows } from './termRows';
import './leases.css';

export function LeaseDrawer({ leaseId }: { leaseId: string }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { tab = 'details' } = useParams();
  const found = useGet('/v1/contracts/leases/{leaseId}', {
    path: { leaseId },
    query: { companyId: scope.companyId },
  });
  const lease = found.data;
  const facts = useFacts(lease);
  const attachments = useAttachmentsTab(
    { service: 'contracts', kind: 'lease', recordId: leaseId },
    lease !== undefined && rights.holdsAt('contracts.leases.write', lease.estateId),
  );
  const tabs = lease
    ? [
        { key: 'schedule', label: t('schedule.title'), children: <ScheduleTab lease={lease} /> },
        ...(lease.terms.charges.some((one) => one.kind === 'CHARGE_KIND_TURNOVER')
          ? [{ key: 'turnover', label: t('turnover.title'), children: <TurnoverTab lease={lease} /> }]
          : []),
        { key: 'accounts', label: t('accounts.title'), children: <AccountsTab lease={lease} /> },
        { key: 'agreements', label: t('agreement.title'), children: <AgreementsTab lease={lease} /> },
        ...attachments,
      ]
    : [];
  return (
    <DetailDrawer
      title={lease ? lease.number : t('lease.title')}
      close="contracts/leases"
      loading={found.isPending}
      error={found.error}
      service="contracts"
      resource={`leases/${leaseId}`}
      size={960}
      tab={tab}
      onTab={(key) =>
        void navigate(scope.path(`contracts/leases/${leaseId}/${key}`) + search, { replace: true })
      }
      tabs={tabs}
      facts={facts}
      actions={
        lease && (
          <>
            <PrintLease lease={lease} />
            <LeaseActions lease={lease} />
          </>
        )
      }
    >
      {lease && lease.waiting !== 'AGREEMENT_KIND_UNSPECIFIED' && (
        <Alert
          type="info"
          showIcon
          style={{ marginTop: 12 }}
          title={t('lease.waits', { what: t(`agreementKind.${lease.waiting}`) })}
        />
      )}
    </DetailDrawer>
  );
}

function useFacts(lease: Lease | undefined): Fact[] {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rowsOf = useTermRows();
  const terms = lease?.terms;
  if (!lease || !terms) return [];
  const linked = (id: string, label: string) => (
    <Link to={scope.path(`contracts/leases/${id}`)}>{label}</Link>
  );
  return [
    {
      label: t('lease.state'),
      value: <StateTag state={lease.state}>{t(`leaseState.${lease.state}`)}</StateTag>,
    },
    { label: t('lease.trade'), value: <LeaseTrade lease={lease} /> },
    ...rowsOf(sent(terms), namesOf(terms))
      .filter((one) => one.text)
      .map((one) => ({ label: one.label, value: <span className="lease-lines">{one.text}</span> })),
    {
      label: t('lease.depositDue'),
      value: <MoneyText minor={lease.depositMinor} currency={lease.currencyCode} />,
    },
    ...(lease.depositCarriedMinor === '0'
      ? []
      : [
          {
            label: t('lease.depositCarried'),
            value: <MoneyText minor={lease.depositCarriedMinor} currency={lease.currencyCode} />,
          },
        ]),
    ...(lease.predecessorId
      ? [{ label: t('lease.renews'), value: linked(lease.predecessorId, t('lease.open')) }]
      : []),
    ...(lease.successorId
      ? [{ label: t('lease.renewedBy'), value: linked(lease.successorId, t('lease.open')) }]
      : []),
    {
      label: t('lease.maker'),
      value: (
        <>
          <PersonName principalId={lease.maker} />{' '}
          <span className="quiet">{moment(lease.createTime, scope.timeZone)}</span>
        </>
      ),
    },
    ...(lease.note ? [{ label: t('lease.note'), value: lease.note }] : []),
  ];
}

/** One lease: its terms, its schedule, what was agreed about it, and what can be done with it. */
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
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
import { AgreementsTab } from './AgreementsTab';
import { LeaseActions } from './LeaseActions';
import { ScheduleTab } from './ScheduleTab';
import type { Lease } from './lease';

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
      actions={lease && <LeaseActions lease={lease} />}
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
  const terms = lease?.terms;
  if (!lease || !terms) return [];
  const linked = (id: string, label: string) => (
    <Link to={scope.path(`contracts/leases/${id}`)}>{label}</Link>
  );
  const coded = (id: string): string => terms.units.find((one) => one.unitId === id)?.unitCode ?? '';
  return [
    {
      label: t('lease.state'),
      value: <StateTag state={lease.state}>{t(`leaseState.${lease.state}`)}</StateTag>,
    },
    {
      label: t('lease.tenant'),
      value: terms.payers.map((one) => one.customerName || one.customerId).join('、'),
    },
    { label: t('lease.units'), value: terms.units.map((one) => `${one.unitCode} ${one.area} m²`).join('、') },
    { label: t('lease.days'), value: `${day(terms.startDate)} – ${day(terms.endDate)}` },
    {
      label: t('lease.prices'),
      value: terms.charges.map((one) => (
        <div key={`${one.unitId}${one.feeItemCode}${one.price}`}>
          {coded(one.unitId)} · {one.feeItemCode} · {one.price} · {t(`chargeKind.${one.kind}`)}
          {one.steps.map((step) => (
            <div key={step.date} className="quiet">
              {day(step.date)}: {t(`stepKind.${step.kind}`)}{' '}
              {step.kind === 'STEP_KIND_INDEX' ? step.newIndex : step.value}
            </div>
          ))}
        </div>
      )),
    },
    {
      label: t('lease.billing'),
      value: [
        t(`monthMode.${terms.monthMode}`),
        t('lease.months', { count: terms.cycleMonths }),
        t(`timing.${terms.timing}`),
        ...(terms.dueDay ? [t('lease.dueOn', { day: terms.dueDay })] : []),
      ].join(' · '),
    },
    ...terms.rentFreeSpells.map((one) => ({
      label: t('lease.free'),
      value: `${day(one.startDate)} – ${day(one.endDate)}`,
    })),
    {
      label: t('lease.deposit'),
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

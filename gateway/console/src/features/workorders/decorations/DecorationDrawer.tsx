/** One decoration: what is done by whom, its deposit, drawings, crew, inspections and violations. */
import { useGet } from '@manor/web/api/read';
import { moment, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { CrewTab } from './CrewTab';
import { DecorationDeeds } from './DecorationDeeds';
import { InspectionsTab } from './InspectionsTab';
import type { Decoration } from './decoration';

const ENDED: Decoration['state'][] = ['DECORATION_STATE_REFUSED', 'DECORATION_STATE_CANCELLED'];

export function DecorationDrawer({ decorationId }: { decorationId: string }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const found = useGet(
    '/v1/workorders/decorations/{decorationId}',
    { path: { decorationId }, query: { companyId: scope.companyId } },
    { every: 30_000 },
  );
  const made = found.data;
  const facts = useFacts(made);
  const cases = useCaseTab({ service: 'workorders', subject: 'decoration', resourceId: decorationId });
  const drawings = useAttachmentsTab(
    { service: 'workorders', kind: 'decoration', recordId: decorationId },
    made !== undefined && rights.holdsAt('workorders.decorations.write', made.estateId),
  );
  const tabs = made
    ? [
        {
          key: 'inspections',
          label: t('decoration.inspections'),
          children: <InspectionsTab decoration={made} />,
        },
        { key: 'crew', label: t('crew.title'), children: <CrewTab decoration={made} /> },
        ...drawings,
        ...cases,
      ]
    : [];
  return (
    <DetailDrawer
      title={made ? `${t('decoration.title')} ${made.number}` : t('decoration.title')}
      close="workorders/decorations"
      loading={found.isPending}
      error={found.error}
      service="workorders"
      resource={`decorations/${decorationId}`}
      size={760}
      tabs={tabs}
      facts={facts}
      actions={made && <DecorationDeeds decoration={made} />}
    />
  );
}

function useFacts(made: Decoration | undefined): Fact[] {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  if (!made) return [];
  const by = (label: string, who: string, when: string | undefined): Fact[] =>
    who
      ? [
          {
            label,
            value: (
              <>
                <PersonName principalId={who} /> <span className="quiet">{moment(when, scope.timeZone)}</span>
              </>
            ),
          },
        ]
      : [];
  const told = (label: string, value: string): Fact[] => (value ? [{ label, value, wide: true }] : []);
  return [
    {
      label: t('order.state'),
      value: (
        <>
          <StateTag state={made.state}>{t(`decorationState.${made.state}`)}</StateTag>
          {made.overdue && <Tag color="error">{t('decoration.overdue')}</Tag>}
        </>
      ),
    },
    { label: t('order.unit'), value: <UnitLink unitId={made.unitId} code={made.unitCode} /> },
    ...(made.customerId
      ? [
          {
            label: t('order.customer'),
            value: <CustomerLink customerId={made.customerId} name={made.customerName} />,
          },
        ]
      : []),
    { label: t('decoration.days'), value: period(made.startDate, made.endDate) },
    { label: t('decoration.contractor'), value: made.contractor },
    ...(made.siteManager ? [{ label: t('decoration.siteManager'), value: made.siteManager }] : []),
    ...told(t('decoration.work'), made.work),
    ...(made.depositMinor === '0'
      ? []
      : [{ label: t('decoration.deposit'), value: <Deposit made={made} />, wide: true }]),
    ...by(t('decoration.maker'), made.maker, made.createTime),
    ...by(t('pass.decider'), made.decider, made.decideTime),
    ...told(t(ENDED.includes(made.state) ? 'decoration.reason' : 'decoration.opinion'), made.reason),
    ...(made.beginTime
      ? [{ label: t('decoration.begun'), value: moment(made.beginTime, scope.timeZone) }]
      : []),
    ...by(t('decoration.acceptor'), made.acceptor, made.acceptTime),
    ...told(t('decoration.acceptance'), made.acceptance),
  ];
}

/** What is paid down, what became of it, and where payments keeps it: there it is refunded. */
function Deposit({ made }: { made: Decoration }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { depositState: state, receivableId, currencyCode } = made;
  const mayRead = receivableId !== '0' && rights.holdsAt('payments.deposits.read', made.estateId);
  return (
    <>
      <MoneyText minor={made.depositMinor} currency={currencyCode} />{' '}
      {state !== 'DECORATION_DEPOSIT_STATE_UNSPECIFIED' && (
        <StateTag state={state}>{t(`decorationDepositState.${state}`)}</StateTag>
      )}{' '}
      {made.refusalMessage}
      {mayRead && (
        <Link to={scope.path(`payments/deposits/${receivableId}`)}>
          {t(made.state === 'DECORATION_STATE_ACCEPTED' ? 'decoration.refund' : 'decoration.atPayments')}
        </Link>
      )}
    </>
  );
}

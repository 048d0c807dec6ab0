/** One decoration of a resident: where it stands, its deposit, drawings, crew, and what inspections found. */
import { explained } from '@manor/web/api/problem';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { money, period } from '@manor/web/format';
import { Button, Dialog, List, NoticeBar, Skeleton } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Files } from '../shell/Files';
import { Page } from '../shell/Page';
import { type Decoration, StateTag } from './StateTag';

const CANCELLABLE: Decoration['state'][] = ['DECORATION_STATE_REQUESTED', 'DECORATION_STATE_APPROVED'];

export default function DecorationPage() {
  const { t } = useTranslation('resident');
  const { companyId = '', decorationId = '' } = useParams();
  const found = useGet('/v1/workorders/decorations/{decorationId}', {
    path: { decorationId },
    query: { companyId },
  });
  const made = found.data;
  return (
    <Page title={t('decorations.title')} back="/decorations" error={found.error}>
      {found.isPending && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {made && (
        <>
          <Facts made={made} />
          <Files
            target={{ service: 'workorders', companyId, kind: 'decoration', recordId: decorationId }}
            title={t('decorations.drawings')}
          />
          <Found made={made} />
          <Crew made={made} />
          {CANCELLABLE.includes(made.state) && <Cancel made={made} />}
        </>
      )}
    </Page>
  );
}

function Facts({ made }: { made: Decoration }) {
  const { t } = useTranslation('resident');
  const deposit = made.depositMinor !== '0' && made.depositState !== 'DECORATION_DEPOSIT_STATE_UNSPECIFIED';
  const owed = made.depositState === 'DECORATION_DEPOSIT_STATE_CHARGED';
  return (
    <List mode="card">
      <List.Item extra={<StateTag decoration={made} />} description={made.work}>
        {made.unitCode} · {made.contractor}
      </List.Item>
      <List.Item extra={period(made.startDate, made.endDate)}>{t('decorations.days')}</List.Item>
      {deposit && (
        <List.Item
          extra={money(made.depositMinor, made.currencyCode)}
          description={t(`decorations.deposit.${made.depositState}`)}
        >
          {owed ? <Link to="/">{t('decorations.payDeposit')}</Link> : t('decorations.depositTitle')}
        </List.Item>
      )}
      {made.reason && <List.Item description={made.reason}>{t('decorations.reason')}</List.Item>}
      {made.acceptance && <List.Item description={made.acceptance}>{t('decorations.acceptance')}</List.Item>}
    </List>
  );
}

/** Inspections and violations, as the resident may follow them. */
function Found({ made }: { made: Decoration }) {
  const { t } = useTranslation('resident');
  const { companyId, decorationId } = made;
  const found = useRows(listing('/v1/workorders/orders', 'orders', { companyId, decorationId }));
  if (found.rows.length === 0) return null;
  return (
    <List mode="card" header={<h2>{t('decorations.found')}</h2>}>
      {found.rows.map((one) => (
        <List.Item key={one.orderId} extra={t(`repairs.state.${one.state}`)} description={one.description}>
          <Link to={`/repairs/${companyId}/${one.orderId}`}>
            {t(one.kind === 'ORDER_KIND_VIOLATION' ? 'decorations.violation' : 'decorations.inspection')}{' '}
            {one.number}
          </Link>
        </List.Item>
      ))}
    </List>
  );
}

function Crew({ made }: { made: Decoration }) {
  const { t } = useTranslation('resident');
  const { companyId, decorationId } = made;
  const found = useGet('/v1/workorders/decorations/{decorationId}/crewPasses', {
    path: { decorationId },
    query: { companyId },
  });
  const passes = (found.data?.crewPasses ?? []).filter((one) => !one.revoked);
  if (passes.length === 0) return null;
  return (
    <List mode="card" header={<h2>{t('decorations.crew')}</h2>}>
      {passes.map((one) => (
        <List.Item key={one.crewPassId} description={period(one.startDate, one.endDate)} extra={one.trade}>
          {one.name}
        </List.Item>
      ))}
    </List>
  );
}

function Cancel({ made }: { made: Decoration }) {
  const { t } = useTranslation('resident');
  const { companyId, decorationId } = made;
  const cancelling = useSubmit<undefined, Decoration>((client) =>
    client.POST('/v1/workorders/decorations/{decorationId}:cancel', {
      params: { path: { decorationId } },
      body: { companyId, reason: t('decorations.cancelledByMe') },
    }),
  );
  const ask = async (): Promise<void> => {
    if (await Dialog.confirm({ content: t('decorations.cancelAsk') })) cancelling.submit(undefined);
  };
  return (
    <div className="pad buttons">
      {cancelling.error && <NoticeBar color="error" wrap content={explained(cancelling.error)} />}
      <Button block fill="none" color="danger" loading={cancelling.pending} onClick={() => void ask()}>
        {t('decorations.cancel')}
      </Button>
    </div>
  );
}

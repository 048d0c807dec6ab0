/** Why an amount is what it is (X1): the tariff, the days, the quantity, tier by tier, the reading, what changed since. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { readingSentences, stepDays, stepSentences } from '@manor/web/explanation';
import { day, money, month, percent } from '@manor/web/format';
import { List, Skeleton } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../shell/Page';

type Explanation = Schemas['billing.Explanation'];

export default function ExplanationPage() {
  const { t } = useTranslation('resident');
  const { companyId = '', receivableId = '' } = useParams();
  const which = { path: { receivableId }, query: { companyId } };
  const receivable = useGet('/v1/billing/receivables/{receivableId}', which);
  const explanation = useGet('/v1/billing/receivables/{receivableId}:explain', which);
  const owed = receivable.data;
  const why = explanation.data;
  return (
    <Page title={t('why.title')} back="/" error={receivable.error ?? explanation.error}>
      {(receivable.isPending || explanation.isPending) && (
        <Skeleton.Paragraph animated lineCount={6} className="pad" />
      )}
      {owed && why && (
        <>
          <List mode="card" header={<h2>{`${owed.feeItemName} ${month(owed.periodStart.slice(0, 7))}`}</h2>}>
            <List.Item extra={owed.unitCode}>{t('why.unit')}</List.Item>
            <List.Item extra={`${day(owed.periodStart)} – ${day(owed.periodEnd)}`}>
              {t('why.period')}
            </List.Item>
            <List.Item extra={day(owed.dueDate)}>{t('why.due')}</List.Item>
            <List.Item extra={<strong>{money(owed.amountMinor, why.currencyCode)}</strong>}>
              {t('why.amount')}
            </List.Item>
            {why.taxMinor !== '0' && (
              <List.Item extra={money(why.taxMinor, why.currencyCode)}>
                {t('why.tax', { rate: percent(Number(why.taxRate)) })}
              </List.Item>
            )}
            {owed.paidMinor !== '0' && (
              <List.Item extra={money(owed.paidMinor, why.currencyCode)}>{t('why.paid')}</List.Item>
            )}
          </List>
          {why.charge ? <Charge charge={why.charge} /> : <Steps why={why} />}
          <Changes why={why} />
        </>
      )}
    </Page>
  );
}

/** What no run billed: why it was charged, in the words of whoever did. */
function Charge({ charge }: { charge: Schemas['billing.ExplainedCharge'] }) {
  const { t } = useTranslation('resident');
  return (
    <List mode="card" header={<h2>{t('why.charged')}</h2>}>
      <List.Item>{charge.explanation}</List.Item>
      {charge.reference && <List.Item extra={charge.reference}>{t('why.reference')}</List.Item>}
    </List>
  );
}

function Steps({ why }: { why: Explanation }) {
  const { t } = useTranslation('resident');
  return (
    <List mode="card" header={<h2>{t('why.reckoned')}</h2>}>
      {why.reading && (
        <List.Item>
          {readingSentences(why.reading).map((one) => (
            <div key={one}>{one}</div>
          ))}
        </List.Item>
      )}
      {why.steps.map((step) => (
        <List.Item
          key={`${step.startDate}${step.tariffId}`}
          extra={<span className="amount">{money(step.amountMinor, why.currencyCode)}</span>}
          description={stepSentences(step, why.currencyCode).map((one) => (
            <div key={one}>{one}</div>
          ))}
        >
          {stepDays(step)}
        </List.Item>
      ))}
    </List>
  );
}

function Changes({ why }: { why: Explanation }) {
  const { t } = useTranslation('resident');
  if (why.changes.length === 0) return null;
  return (
    <List mode="card" header={<h2>{t('why.changes')}</h2>}>
      {why.changes.map((change) => (
        <List.Item
          key={change.changeId}
          description={change.reason}
          extra={money(change.amountMinor, why.currencyCode)}
        >
          {t(`why.kind.${change.kind}`)}
        </List.Item>
      ))}
    </List>
  );
}

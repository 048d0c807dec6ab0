/** Why an amount is what it is: each part in words and numbers, the reading, the tax, and what was changed since. */
import type { Schemas } from '@manor/web/api/client';
import { readingSentences, stepDays, stepSentences } from '@manor/web/explanation';
import { percent } from '@manor/web/format';
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from './MoneyText';

export function Explanation({ explanation }: { explanation: Schemas['billing.Explanation'] }) {
  const { t } = useTranslation('parts');
  const { steps, reading, charge, currencyCode: currency, amountMinor, taxMinor, taxRate } = explanation;
  return (
    <section className="explanation" aria-label={t('explanation.title')}>
      <h3>{t('explanation.title')}</h3>
      {charge && (
        <p>
          {charge.explanation}
          {charge.reference && <span className="quiet"> · {charge.reference}</span>}
        </p>
      )}
      {reading && (
        <ul className="plain">
          {readingSentences(reading).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Timeline
        items={steps.map((step) => ({
          key: `${step.startDate} ${step.tariffId}`,
          content: (
            <div className="explained-step">
              <div>
                <strong>{stepDays(step)}</strong>
                {stepSentences(step, currency).map((sentence) => (
                  <div key={sentence}>{sentence}</div>
                ))}
              </div>
              <MoneyText minor={step.amountMinor} currency={currency} />
            </div>
          ),
        }))}
      />
      <div className="explained-total">
        <span>
          {t('explanation.total')}
          {BigInt(taxMinor) > 0n && (
            <span className="quiet">
              {' '}
              {t('explanation.tax', { rate: percent(Number(taxRate)) })}{' '}
              <MoneyText minor={taxMinor} currency={currency} />
            </span>
          )}
        </span>
        <strong>
          <MoneyText minor={amountMinor} currency={currency} />
        </strong>
      </div>
    </section>
  );
}

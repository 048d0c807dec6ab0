/** The year in one look: a subtotal for each currency, and the whole at month-end rates where they were entered. */
import type { Schemas } from '@manor/web/api/client';
import { day, money, number } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { useScope } from '../../scope';
import { Rate } from './Rate';
import { nodeOfScope, type UsedRate } from './words';

type Home = Schemas['insight.Home'];

export function Totals({ home }: { home: Home }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const node = nodeOfScope(scope);
  const span = {
    fromMonth: `${String(home.year)}-01`,
    toMonth: `${String(home.year)}-12`,
    ratedOnly: 'true',
  };
  const of = (filters: Record<string, string>) =>
    receivablesOf(node, filters) || `${scope.path('insight/home')}?year=${String(home.year)}#collection`;
  const missing = home.totals.length > 1 && home.convertedTotals.length === 0;
  return (
    <section aria-label={t('totals.title')}>
      <div className="insight-head">
        <h2>{t('totals.title')}</h2>
        {missing && <Link to={scope.path('insight/exchange-rates')}>{t('totals.missing')}</Link>}
      </div>
      {home.totals.length === 0 && <span className="quiet">{t('rate.none')}</span>}
      <div className="insight-totals">
        {home.totals.map((total) => (
          <Total key={total.currencyCode} label={total.currencyCode} of={total} link={of} span={span} />
        ))}
        {home.convertedTotals.map((total) => (
          <div key={total.currencyCode}>
            <Total
              label={t('totals.converted', { currency: total.currencyCode })}
              of={total}
              link={of}
              span={span}
            />
            <UsedRates rates={total.rates} />
          </div>
        ))}
      </div>
    </section>
  );
}

interface Shown {
  label: string;
  of: Pick<
    Home['convertedTotals'][number],
    | 'currencyCode'
    | 'receivableMinor'
    | 'verifiedMinor'
    | 'enteredMinor'
    | 'openMinor'
    | 'rate'
    | 'enteredRate'
  >;
  link: (filters: Record<string, string>) => string;
  span: Record<string, string>;
}

function Total({ label, of, link, span }: Shown) {
  const { t } = useTranslation('insight');
  return (
    <div>
      <strong>{label}</strong>
      <Rate verified={of.rate} entered={of.enteredRate} />
      <dl>
        <dt>{t('collection.receivableMinor')}</dt>
        <dd>
          <Figure to={link(span)}>{money(of.receivableMinor, of.currencyCode)}</Figure>
        </dd>
        <dt>{t('collection.verifiedMinor')}</dt>
        <dd>
          <Figure to={link(span)}>{money(of.verifiedMinor, of.currencyCode)}</Figure>
        </dd>
        <dt>{t('collection.enteredMinor')}</dt>
        <dd>
          <Figure to={link(span)}>{money(of.enteredMinor, of.currencyCode)}</Figure>
        </dd>
        <dt>{t('collection.openMinor')}</dt>
        <dd>
          <Figure to={link({ ...span, openOnly: 'true' })}>{money(of.openMinor, of.currencyCode)}</Figure>
        </dd>
      </dl>
    </div>
  );
}

/** The rates that a converted total was reckoned with, each with its date. */
export function UsedRates({ rates }: { rates: UsedRate[] }) {
  const { t } = useTranslation('insight');
  return (
    <ul className="plain quiet">
      {rates.map((one) => (
        <li key={`${one.fromCurrencyCode} ${one.month}`}>
          {t('totals.rate', {
            from: one.fromCurrencyCode,
            to: one.toCurrencyCode,
            rate: number(one.rate, 10),
            date: day(one.date),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The group's month-end exchange rates: what totals over several currencies are reckoned with. */
import type { Schemas } from '@manor/web/api/client';
import { listing, type Source } from '@manor/web/api/read';
import { day, moment, month, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../parts/ListPage';
import { ResourceForm } from '../../parts/ResourceForm';
import { PersonName } from '../../parts/PersonName';
import { useScope } from '../../scope';

type ExchangeRate = Schemas['identity.ExchangeRate'];
/** A rate with a key of its own: etags of different rates may be alike. */
type Row = ExchangeRate & { key: string };
interface Values {
  month: string;
  fromCurrencyCode: string;
  toCurrencyCode: string;
  rate: string;
}

const RATES = listing('/v1/identity/exchangeRates', 'exchangeRates');
const SOURCE: Source<Row> = {
  key: RATES.key,
  page: async (token, filters) => {
    const { rows, next } = await RATES.page(token, filters);
    const keyed = rows.map((one) => ({
      ...one,
      key: `${one.month} ${one.fromCurrencyCode} ${one.toCurrencyCode}`,
    }));
    return { rows: keyed, next };
  },
};

export default function ExchangeRatesPage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const rights = useRights();
  // An empty one is a new one; one of the list is corrected.
  const [entering, setEntering] = useState<Partial<ExchangeRate>>();
  const close = () => {
    setEntering(undefined);
  };
  const mayWrite = rights.holdsAt('identity.exchange_rates.write', rights.session.groupId);
  return (
    <ListPage
      title={t('exchange.title')}
      source={SOURCE}
      rowKey="key"
      saving
      empty={t('exchange.none')}
      filters={[{ name: 'month', label: t('months.month'), kind: 'month' }]}
      columns={[
        { key: 'month', title: t('months.month'), width: 130, render: (row) => month(row.month) },
        {
          key: 'rate',
          title: t('exchange.rate'),
          width: 240,
          render: (row) =>
            t('exchange.equals', {
              from: row.fromCurrencyCode,
              to: row.toCurrencyCode,
              rate: number(row.rate, 10),
            }),
        },
        { key: 'date', title: t('exchange.date'), width: 130, render: (row) => day(row.date) },
        {
          key: 'by',
          title: t('exchange.by'),
          width: 160,
          render: (row) => <PersonName principalId={row.enteredBy} />,
        },
        {
          key: 'time',
          title: t('exchange.time'),
          width: 190,
          render: (row) => moment(row.enterTime, scope.timeZone),
        },
      ]}
      {...(mayWrite ? { onOpen: setEntering } : {})}
      actions={
        mayWrite && (
          <Button
            type="primary"
            onClick={() => {
              setEntering({});
            }}
          >
            {t('exchange.new')}
          </Button>
        )
      }
    >
      {entering && <RateForm entering={entering} onClose={close} />}
    </ListPage>
  );
}

function RateForm({ entering, onClose }: { entering: Partial<ExchangeRate>; onClose: () => void }) {
  const { t } = useTranslation('insight');
  const { session } = useRights();
  const { etag = '', month: monthEnd, fromCurrencyCode, toCurrencyCode, rate } = entering;
  const codes = session.nodes.map((one) => one.currencyCode).filter(Boolean);
  const options = [...new Set(codes)].sort().map((value) => ({ value, label: value }));
  const fixed = etag !== '';
  return (
    <Modal open title={t(fixed ? 'exchange.correct' : 'exchange.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, ExchangeRate>
        fields={[
          { name: 'month', label: t('months.month'), kind: 'month', required: true, disabled: fixed },
          { name: 'rate', label: t('exchange.rate'), kind: 'decimal', places: 10, required: true },
          {
            name: 'fromCurrencyCode',
            label: t('exchange.from'),
            kind: 'choice',
            options,
            required: true,
            disabled: fixed,
          },
          {
            name: 'toCurrencyCode',
            label: t('exchange.to'),
            kind: 'choice',
            options,
            required: true,
            disabled: fixed,
          },
        ]}
        initial={
          fixed
            ? {
                month: monthEnd ?? '',
                fromCurrencyCode: fromCurrencyCode ?? '',
                toCurrencyCode: toCurrencyCode ?? '',
                rate: rate ?? '',
              }
            : {}
        }
        send={(client, values) =>
          client.POST('/v1/identity/exchangeRates:set', { body: { ...values, ...(etag ? { etag } : {}) } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

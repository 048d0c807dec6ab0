/** What the one box found, by kind; each line opens its record. */
import { explained } from '@manor/web/api/problem';
import { area } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { hasPage } from '../../feature';
import { EmptyState } from '../../parts/EmptyState';
import { MoneyText } from '../../parts/MoneyText';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { searched, SHOWN, type Found } from './search';

interface Line {
  key: string;
  /** Whose scope the record is opened in. */
  nodeId: string;
  page: string;
  label: string;
  detail: ReactNode;
}

export default function SearchPage() {
  const { t } = useTranslation('everyone');
  const text = (useSearchParams()[0].get('q') ?? '').trim();
  const { data, isPending, error } = useFound(text);
  const sections = useSections(data);
  return (
    <Page title={text ? t('search.title', { text }) : t('search.title', { text: '…' })}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {isPending && text && <Spin />}
      {!(isPending && text) && !error && sections.every(({ lines }) => lines.length === 0) && (
        <div className="card">
          <EmptyState text={text ? `${t('search.nothing')} — ${t('search.hint')}` : t('search.hint')} />
        </div>
      )}
      {sections
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, lines }) => (
          <section key={kind} className="card" aria-label={t(`search.${kind}`)}>
            <h2 className="section-title">{t(`search.${kind}`)}</h2>
            <ul className="results">
              {lines.slice(0, SHOWN).map((line) => (
                <li key={line.key}>
                  {hasPage(line.page.split('/').slice(0, 2).join('/')) ? (
                    <Link to={`/${line.nodeId}/${line.page}`}>{line.label}</Link>
                  ) : (
                    <span>{line.label}</span>
                  )}
                  <span className="quiet">{line.detail}</span>
                </li>
              ))}
            </ul>
            {lines.length >= SHOWN && <div className="quiet">{t('search.others', { count: SHOWN })}</div>}
          </section>
        ))}
    </Page>
  );
}

/** Asks for the whole scope at once. */
function useFound(text: string) {
  const scope = useScope();
  const rights = useRights();
  const may = {
    units: rights.holdsIn('tenants.units.read', scope.nodeId),
    customers: rights.holdsIn('tenants.customers.read', scope.nodeId),
    receivables: rights.holdsIn('billing.receivables.read', scope.nodeId),
    receipts: rights.holdsIn('payments.receipts.read', scope.nodeId),
  };
  return useQuery({
    queryKey: ['search', scope.nodeId, text],
    queryFn: () => searched({ within: scope.query, text, may }),
    enabled: text !== '',
  });
}

function useSections(found: Found | undefined) {
  const rights = useRights();
  const place = (nodeId: string): string => rights.node(nodeId)?.name ?? '';
  const units = (found?.units ?? []).map((one): Line => ({
    key: one.unitId,
    nodeId: one.estateId,
    page: `tenants/units/${one.unitId}`,
    label: one.code,
    detail: [place(one.estateId), one.buildingName, one.name, area(one.billableArea)]
      .filter(Boolean)
      .join(' · '),
  }));
  const customers = (found?.customers ?? []).map((one): Line => ({
    key: one.customerId,
    nodeId: one.companyId,
    page: `tenants/customers/${one.customerId}`,
    label: one.name,
    detail: [one.code, one.phone, ...one.estateIds.map(place)].filter(Boolean).join(' · '),
  }));
  const receivables = (found?.receivables ?? []).map((one): Line => ({
    key: one.receivableId,
    nodeId: one.estateId,
    page: `billing/receivables/${one.receivableId}`,
    label: `${one.feeItemName} ${one.accountingMonth}`,
    detail: (
      <>
        {[one.unitCode, one.customerName].filter(Boolean).join(' · ')}{' '}
        <MoneyText minor={one.outstandingMinor} currency={one.currencyCode} />
      </>
    ),
  }));
  const receipts = (found?.receipts ?? []).map((one): Line => ({
    key: one.receiptId,
    nodeId: one.estateId,
    page: `payments/receipts/${one.receiptId}`,
    label: one.number,
    detail: (
      <>
        {[one.customerName, one.paymentDate].filter(Boolean).join(' · ')}{' '}
        <MoneyText minor={one.amountMinor} currency={one.currencyCode} />
      </>
    ),
  }));
  return [
    { kind: 'units', lines: units },
    { kind: 'customers', lines: customers },
    { kind: 'receivables', lines: receivables },
    { kind: 'receipts', lines: receipts },
  ] as const;
}

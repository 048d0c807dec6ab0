/** A day's takings by method and fee item: what came in, and what of it finance has approved. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { number, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receiptsOf } from '../../../links';
import { EmptyState } from '../../../parts/EmptyState';
import { ExportButton } from '../../../parts/ExportButton';
import { Figure } from '../../../parts/Figure';
import { Filters, useFilters, type Filter } from '../../../parts/Filters';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { CloseDay } from './CloseDay';
import { METHODS } from '../desk/TakeMoney';

export default function TakingsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const [closing, setClosing] = useState(false);
  const { companyId, estateId } = scope;
  const filters: Filter[] = [{ name: 'paymentDate', label: t('takings.day'), kind: 'date', width: 150 }];
  const { values, change } = useFilters(filters);
  const paymentDate = values['paymentDate'] ?? today(scope.timeZone);
  const { data, error } = useGet('/v1/payments/receipts:dailyTakings', {
    query: { companyId, estateId, paymentDate },
  });
  const currency = data?.currencyCode ?? scope.currency;
  const used = METHODS.filter((method) => data?.lines.some((line) => line.method === method));
  const sum = (method: string, of: 'amountMinor' | 'verifiedMinor'): bigint =>
    (data?.lines ?? [])
      .filter((line) => line.method === method)
      .reduce((total, line) => total + BigInt(line[of]), 0n);
  const amount = (minor: string | bigint) => <MoneyText minor={minor} currency={currency} />;
  // What the figures are made of: the day's receipts that stand, or of those the approved.
  const receipts = (approved: boolean, of: Record<string, string> = {}) =>
    receiptsOf(scope.nodeId, {
      paymentDateFrom: paymentDate,
      paymentDateTo: paymentDate,
      ...(approved ? { state: 'RECEIPT_STATE_APPROVED' } : { standingOnly: 'true' }),
      ...of,
    });
  const figure = (minor: string | bigint, approved: boolean, of: Record<string, string> = {}) => (
    <Figure to={receipts(approved, of)}>{amount(minor)}</Figure>
  );
  const lineOf = ({ method, feeItemId }: { method: string; feeItemId: string }) => ({
    method,
    ...(feeItemId === '0' ? { prepaymentOnly: 'true' } : { feeItemId }),
  });
  return (
    <Page
      title={t('takings.title')}
      actions={
        <>
          <ExportButton
            filters={{ paymentDate }}
            start={(client, format, _, languageCode) =>
              client.POST('/v1/payments/receipts:exportDailyTakings', {
                body: { languageCode, companyId, estateId, paymentDate, fileFormat: format },
              })
            }
          />
          {rights.holdsIn('payments.receipts.submit', scope.nodeId) && (
            <Button
              type="primary"
              onClick={() => {
                setClosing(true);
              }}
            >
              {t('closings.close')}
            </Button>
          )}
        </>
      }
    >
      <Filters filters={filters} values={{ paymentDate }} onChange={change} />
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!data ? (
        !error && <Skeleton active />
      ) : (
        <>
          <dl className="figures card">
            <div>
              <dt>{t('takings.total')}</dt>
              <dd>{figure(data.totalMinor, false)}</dd>
            </div>
            <div>
              <dt>{t('takings.verified')}</dt>
              <dd>{figure(data.verifiedMinor, true)}</dd>
            </div>
            <div>
              <dt>{t('takings.receipts')}</dt>
              <dd>
                <Figure to={receipts(false)}>{number(data.receiptCount)}</Figure>
              </dd>
            </div>
          </dl>
          {used.length === 0 ? (
            <div className="card">
              <EmptyState text={t('takings.none')} />
            </div>
          ) : (
            <div className="card fill scroll">
              {used.map((method) => (
                <Table
                  key={method}
                  size="small"
                  className="takings"
                  rowKey="feeItemId"
                  pagination={false}
                  dataSource={data.lines.filter((line) => line.method === method)}
                  columns={[
                    {
                      key: 'fee',
                      title: t(`method.${method}`),
                      render: (_, line) =>
                        line.feeItemId === '0' ? t('takings.prepayment') : line.feeItemName,
                    },
                    {
                      key: 'count',
                      title: t('takings.receipts'),
                      width: 120,
                      align: 'right',
                      render: (_, line) => (
                        <Figure to={receipts(false, lineOf(line))}>{number(line.receiptCount)}</Figure>
                      ),
                    },
                    {
                      key: 'amount',
                      title: t('takings.amount'),
                      width: 180,
                      align: 'right',
                      render: (_, line) => figure(line.amountMinor, false, lineOf(line)),
                    },
                    {
                      key: 'verified',
                      title: t('takings.verified'),
                      width: 180,
                      align: 'right',
                      render: (_, line) => figure(line.verifiedMinor, true, lineOf(line)),
                    },
                  ]}
                  summary={() => (
                    <Table.Summary.Row className="sum">
                      <Table.Summary.Cell index={0} colSpan={2}>
                        {t('takings.sum')}
                      </Table.Summary.Cell>
                      <Table.Summary.Cell index={2} align="right">
                        {figure(sum(method, 'amountMinor'), false, { method })}
                      </Table.Summary.Cell>
                      <Table.Summary.Cell index={3} align="right">
                        {figure(sum(method, 'verifiedMinor'), true, { method })}
                      </Table.Summary.Cell>
                    </Table.Summary.Row>
                  )}
                />
              ))}
            </div>
          )}
        </>
      )}
      {closing && (
        <CloseDay
          paymentDate={paymentDate}
          onClose={() => {
            setClosing(false);
          }}
        />
      )}
    </Page>
  );
}

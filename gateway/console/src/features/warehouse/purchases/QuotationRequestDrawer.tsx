/** One request for quotation: what each supplier answered, line by line and side by side. */
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { QuotationRequest } from './purchases';
import { AwardDialog, RecordDialog } from './QuoteDialogs';

export function QuotationRequestDrawer({ quotationRequestId }: { quotationRequestId: string }) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const { companyId } = scope;
  const found = useGet('/v1/warehouse/quotationRequests/{quotationRequestId}', {
    path: { quotationRequestId },
    query: { companyId },
  });
  const one = found.data;
  return (
    <DetailDrawer
      title={one ? `${t('quote.one')} #${one.number}` : t('quote.one')}
      close="warehouse/quotationRequests"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`quotationRequests/${quotationRequestId}`}
      size={980}
      facts={
        one
          ? [
              {
                label: t('supplier.state'),
                value: <StateTag state={one.state}>{t(`quotationRequestState.${one.state}`)}</StateTag>,
              },
              {
                label: t('requisition.one'),
                value: (
                  <Link to={scope.path(`warehouse/requisitions/${one.requisitionId}`)}>
                    #{one.requisitionNumber}
                  </Link>
                ),
              },
              { label: t('quote.answerBy'), value: one.answerByDate && day(one.answerByDate) },
              {
                label: t('order.one'),
                value: one.purchaseOrderId && (
                  <Link to={scope.path(`warehouse/purchaseOrders/${one.purchaseOrderId}`)}>
                    {t('move.open')}
                  </Link>
                ),
              },
              { label: t('supplier.reason'), value: one.reason, wide: true },
            ].filter((fact) => fact.value !== '')
          : []
      }
      actions={one && <Cancel request={one} />}
    >
      {one && <Comparison request={one} />}
    </DetailDrawer>
  );
}

function Cancel({ request }: { request: QuotationRequest }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [open, setOpen] = useState(false);
  const { companyId, quotationRequestId, estateId, state } = request;
  if (state !== 'QUOTATION_REQUEST_STATE_OPEN' || !rights.holdsAt('warehouse.purchases.write', estateId))
    return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('quote.cancel')}
      </Button>
      {open && (
        <ReasonDialog
          title={t('quote.cancel')}
          danger
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/warehouse/quotationRequests/{quotationRequestId}:cancel', {
              params: { path: { quotationRequestId } },
              body: { companyId, reason },
            })
          }
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function Comparison({ request }: { request: QuotationRequest }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [recording, setRecording] = useState('');
  const [awarding, setAwarding] = useState('');
  const { lines, quotes, currencyCode } = request;
  const writes =
    request.state === 'QUOTATION_REQUEST_STATE_OPEN' &&
    rights.holdsAt('warehouse.purchases.write', request.estateId);
  return (
    <>
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey="line"
        dataSource={lines}
        columns={[
          { key: 'material', title: t('material.name'), render: (_, row) => `${row.code} ${row.name}` },
          {
            key: 'quantity',
            title: t('line.quantity'),
            align: 'right',
            render: (_, row) => `${row.quantity} ${row.unit}`,
          },
          ...quotes.map((quote) => ({
            key: quote.supplierId,
            title: quote.supplierName,
            align: 'right' as const,
            render: (_: unknown, row: QuotationRequest['lines'][number]) =>
              quote.prices.find((price) => price.line === row.line)?.price ?? '–',
          })),
        ]}
        summary={() => (
          <>
            <Table.Summary.Row>
              <Table.Summary.Cell index={0} colSpan={2}>
                {t('quote.total')}
              </Table.Summary.Cell>
              {quotes.map((quote, at) => (
                <Table.Summary.Cell key={quote.supplierId} index={at + 2} align="right">
                  {quote.least && <Tag color="success">{t('quote.least')}</Tag>}
                  {quote.answered && <MoneyText minor={quote.totalMinor} currency={currencyCode} />}
                </Table.Summary.Cell>
              ))}
            </Table.Summary.Row>
            <Table.Summary.Row>
              <Table.Summary.Cell index={0} colSpan={2}>
                {t('quote.days')}
              </Table.Summary.Cell>
              {quotes.map((quote, at) => (
                <Table.Summary.Cell key={quote.supplierId} index={at + 2} align="right">
                  {quote.answered && quote.deliveryDays}
                </Table.Summary.Cell>
              ))}
            </Table.Summary.Row>
            {writes && (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0} colSpan={2} />
                {quotes.map((quote, at) => (
                  <Table.Summary.Cell key={quote.supplierId} index={at + 2} align="right">
                    <Button
                      size="small"
                      onClick={() => {
                        setRecording(quote.supplierId);
                      }}
                    >
                      {t('quote.record')}
                    </Button>{' '}
                    {quote.answered && (
                      <Button
                        size="small"
                        type="primary"
                        onClick={() => {
                          setAwarding(quote.supplierId);
                        }}
                      >
                        {t('quote.award')}
                      </Button>
                    )}
                  </Table.Summary.Cell>
                ))}
              </Table.Summary.Row>
            )}
          </>
        )}
      />
      {recording && (
        <RecordDialog
          request={request}
          supplierId={recording}
          onClose={() => {
            setRecording('');
          }}
        />
      )}
      {awarding && (
        <AwardDialog
          request={request}
          supplierId={awarding}
          onClose={() => {
            setAwarding('');
          }}
        />
      )}
    </>
  );
}

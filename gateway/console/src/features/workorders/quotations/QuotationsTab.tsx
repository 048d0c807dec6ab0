/** What an order is to cost: its quotations, newest first, with the customer's answers and what billing made of them. */
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useNamed } from '@manor/web/named';
import { Alert, Button, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Order } from '../orders/order';
import { PaperDialog } from './PaperDialog';
import { type Quotation } from './quotation';
import { QuoteDialog } from './QuoteDialog';

const ENDS = ['ORDER_STATE_CLOSED', 'ORDER_STATE_REFUSED', 'ORDER_STATE_CANCELLED'];

export function QuotationsTab({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [writing, setWriting] = useState(false);
  const { companyId, orderId } = order;
  const found = useAllRows(
    listing('/v1/workorders/orders/{orderId}/quotations', 'quotations', { companyId }, { orderId }),
  );
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  const open = !ENDS.includes(order.state);
  return (
    <Space orientation="vertical" size="large" style={{ width: '100%' }}>
      {open && rights.holdsAt('workorders.quotations.write', order.estateId) && (
        <Button
          type="primary"
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('quotation.new')}
        </Button>
      )}
      {found.rows.length === 0 && <EmptyState text={t('quotation.none')} />}
      {found.rows.toReversed().map((one) => (
        <One key={one.quotationId} quotation={one} open={open} />
      ))}
      {writing && (
        <QuoteDialog
          order={order}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Space>
  );
}

function One({ quotation, open }: { quotation: Quotation; open: boolean }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const { currencyCode } = quotation;
  return (
    <section aria-label={t('quotation.title', { place: quotation.place })}>
      <Space wrap>
        <strong>{t('quotation.title', { place: quotation.place })}</strong>
        <StateTag state={quotation.state}>{t(`quotationState.${quotation.state}`)}</StateTag>
        <MoneyText minor={quotation.totalMinor} currency={currencyCode} />
        {quotation.freeReason !== 'FREE_REASON_UNSPECIFIED' && (
          <Tag>{t(`freeReason.${quotation.freeReason}`)}</Tag>
        )}
      </Space>
      <Lines quotation={quotation} />
      <div className="quiet">
        <PersonName principalId={quotation.maker} />{' '}
        {quotation.createTime && moment(quotation.createTime, scope.timeZone)}
        {quotation.answerTime && (
          <>
            {' → '}
            {quotation.signer
              ? t('quotation.signed', { signer: quotation.signer })
              : t('quotation.inApp')}{' '}
            {moment(quotation.answerTime, scope.timeZone)}
          </>
        )}
      </div>
      {quotation.note && <div>{quotation.note}</div>}
      {quotation.reason && <div>{quotation.reason}</div>}
      {quotation.charges.map((one) => (
        <div key={one.feeItemCode}>
          {one.receivableId === '0' ? (
            one.feeItemCode
          ) : (
            <Link to={scope.path(`billing/receivables/${one.receivableId}`)}>{one.feeItemCode}</Link>
          )}{' '}
          <MoneyText minor={one.amountMinor} currency={currencyCode} />{' '}
          <StateTag state={one.state}>{t(`chargeState.${one.state}`)}</StateTag> {one.refusalMessage}
        </div>
      ))}
      <Answers quotation={quotation} open={open} />
    </section>
  );
}

function Lines({ quotation }: { quotation: Quotation }) {
  const { t } = useTranslation('workorders');
  const named = useNamed();
  const { currencyCode, lines } = quotation;
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 480 }}
      rowKey={(line) => `${lines.indexOf(line)}`}
      dataSource={lines}
      columns={[
        { key: 'item', title: t('quotation.item'), render: (_, line) => `${line.code} ${named(line)}` },
        {
          key: 'quantity',
          title: t('quotation.quantity'),
          align: 'right',
          render: (_, line) => `${Number(line.quantity)} ${line.measure}`,
        },
        {
          key: 'price',
          title: t('quotation.price'),
          align: 'right',
          render: (_, line) => <MoneyText minor={line.priceMinor} currency={currencyCode} />,
        },
        {
          key: 'amount',
          title: t('quotation.amount'),
          align: 'right',
          render: (_, line) =>
            line.warrantyNumber === '0' ? (
              <MoneyText minor={line.amountMinor} currency={currencyCode} />
            ) : (
              t('quotation.underWarranty', { number: line.warrantyNumber })
            ),
        },
      ]}
    />
  );
}

type Asked = 'paper' | 'decline' | 'withdraw';

function Answers({ quotation, open }: { quotation: Quotation; open: boolean }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [asked, setAsked] = useState<Asked>();
  const { companyId, estateId, etag, quotationId, state } = quotation;
  const params = { path: { quotationId } };
  const close = (): void => {
    setAsked(undefined);
  };
  const offered = open && state === 'QUOTATION_STATE_OFFERED';
  const live = ['QUOTATION_STATE_OFFERED', 'QUOTATION_STATE_ACCEPTED', 'QUOTATION_STATE_FREE'].includes(
    state,
  );
  const ways: Asked[] = [
    ...(offered && rights.holdsAt('workorders.quotations.write', estateId)
      ? (['paper', 'decline'] as const)
      : []),
    ...(live && rights.holdsAt('workorders.orders.dispatch', estateId) ? (['withdraw'] as const) : []),
  ];
  return (
    <Space wrap style={{ marginTop: 8 }}>
      {ways.map((way) => (
        <Button
          key={way}
          danger={way === 'withdraw'}
          onClick={() => {
            setAsked(way);
          }}
        >
          {t(`quotation.${way}`)}
        </Button>
      ))}
      {asked === 'paper' && <PaperDialog quotation={quotation} onClose={close} />}
      {(asked === 'decline' || asked === 'withdraw') && (
        <ReasonDialog
          title={t(`quotation.${asked}`)}
          reason="required"
          danger={asked === 'withdraw'}
          onClose={close}
          send={(client, reason) =>
            asked === 'decline'
              ? client.POST('/v1/workorders/quotations/{quotationId}:answer', {
                  params,
                  body: { companyId, etag, accepted: false, reason },
                })
              : client.POST('/v1/workorders/quotations/{quotationId}:withdraw', {
                  params,
                  body: { companyId, reason },
                })
          }
        >
          {t(`quotation.${asked}Text`)}
        </ReasonDialog>
      )}
    </Space>
  );
}

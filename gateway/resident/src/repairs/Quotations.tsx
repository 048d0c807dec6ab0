/** What an order is to cost: its lines, and accepting or declining it. What is accepted is paid like any other bill. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { money } from '@manor/web/format';
import { useNamed } from '@manor/web/named';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, List, NoticeBar, Tag } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Order, type Quotation } from './order';

export function Quotations({ order }: { order: Order }) {
  const { companyId, orderId } = order;
  const found = useRows(
    listing('/v1/workorders/orders/{orderId}/quotations', 'quotations', { companyId }, { orderId }),
  );
  return (
    <>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.rows
        .filter((one) => one.state !== 'QUOTATION_STATE_WITHDRAWN')
        .map((one) => (
          <One key={one.quotationId} quotation={one} />
        ))}
    </>
  );
}

function One({ quotation }: { quotation: Quotation }) {
  const { t } = useTranslation('resident');
  const named = useNamed();
  const { currencyCode, lines, state } = quotation;
  // Billing makes the bill within seconds of the answer.
  const charged = state === 'QUOTATION_STATE_ACCEPTED';
  return (
    <List mode="card" header={<h2>{t('repairs.cost')}</h2>}>
      {lines.map((line, place) => (
        <List.Item
          key={place}
          description={`${Number(line.quantity)} ${line.measure} × ${money(line.priceMinor, currencyCode)}`}
          extra={
            line.warrantyNumber === '0' ? (
              <span className="amount">{money(line.amountMinor, currencyCode)}</span>
            ) : (
              t('repairs.underWarranty')
            )
          }
        >
          {named(line)}
        </List.Item>
      ))}
      <List.Item
        extra={<strong className="amount">{money(quotation.totalMinor, currencyCode)}</strong>}
        description={quotation.note}
      >
        {t('repairs.total')} <Tag fill="outline">{t(`repairs.quotation.${state}`)}</Tag>
      </List.Item>
      {charged && (
        <List.Item>
          <Link to="/">{t('repairs.pay')}</Link>
        </List.Item>
      )}
      {state === 'QUOTATION_STATE_OFFERED' && <Answer quotation={quotation} />}
    </List>
  );
}

function Answer({ quotation }: { quotation: Quotation }) {
  const { t } = useTranslation('resident');
  const [reason, setReason] = useState('');
  const { companyId, etag, quotationId } = quotation;
  const answer = useSubmit((client, accepted: boolean) =>
    client.POST('/v1/workorders/quotations/{quotationId}:answer', {
      params: { path: { quotationId } },
      body: { companyId, etag, accepted, ...(accepted ? {} : { reason }) },
    }),
  );
  return (
    <List.Item>
      {answer.error && <NoticeBar color="error" wrap content={explained(answer.error)} />}
      <div className="buttons">
        <Button
          block
          color="primary"
          loading={answer.pending}
          onClick={() => {
            answer.submit(true);
          }}
        >
          {t('repairs.accept', { amount: money(quotation.totalMinor, quotation.currencyCode) })}
        </Button>
        <WordsField
          label={t('repairs.declineReason')}
          placeholder={t('repairs.declineReason')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <Button
          block
          loading={answer.pending}
          disabled={reason.trim() === ''}
          onClick={() => {
            answer.submit(false);
          }}
        >
          {t('repairs.decline')}
        </Button>
      </div>
    </List.Item>
  );
}

/** What the resident can say to an order where it stands: well done, with a rating; not done; or not needed any more. */
import { explained } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, List, NoticeBar, Rate } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from './order';

const MOVES = ['MOVE_KIND_CONFIRM', 'MOVE_KIND_REOPEN', 'MOVE_KIND_WITHDRAW'] as const;
type Said = (typeof MOVES)[number];

export function Answers({ order }: { order: Order }) {
  const { t } = useTranslation('resident');
  const [rating, setRating] = useState(5);
  const [reason, setReason] = useState('');
  const { companyId, etag, orderId } = order;
  const answer = useSubmit((client, move: Said) =>
    client.POST('/v1/workorders/orders/{orderId}:answer', {
      params: { path: { orderId } },
      body: { companyId, etag, move, ...(move === 'MOVE_KIND_CONFIRM' ? { rating } : { reason }) },
    }),
  );
  const open = MOVES.filter((one) => order.openMoves.includes(one));
  if (open.length === 0) return null;
  const rates = open.includes('MOVE_KIND_CONFIRM');
  const reasoned = open.filter((one) => one !== 'MOVE_KIND_CONFIRM');
  return (
    <List mode="card" header={<h2>{t(rates ? 'repairs.isItDone' : 'repairs.answers')}</h2>}>
      {answer.error && <NoticeBar color="error" wrap content={explained(answer.error)} />}
      {rates && (
        <List.Item
          extra={
            <Button
              color="primary"
              size="small"
              loading={answer.pending}
              onClick={() => {
                answer.submit('MOVE_KIND_CONFIRM');
              }}
            >
              {t('repairs.confirm')}
            </Button>
          }
        >
          <Rate aria-label={t('repairs.rating')} value={rating} onChange={setRating} allowClear={false} />
        </List.Item>
      )}
      {reasoned.length > 0 && (
        <List.Item>
          <WordsField
            label={t('repairs.reason')}
            placeholder={t('repairs.reason')}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          <div className="buttons">
            {reasoned.map((one) => (
              <Button
                key={one}
                size="small"
                loading={answer.pending}
                disabled={reason.trim() === ''}
                onClick={() => {
                  answer.submit(one);
                }}
              >
                {t(`repairs.move.${one}`)}
              </Button>
            ))}
          </div>
        </List.Item>
      )}
    </List>
  );
}

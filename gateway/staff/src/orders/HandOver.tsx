/** Hands an order over to somebody else of the crew, with the reason; who cannot have it is shown, and why. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useKept } from '@manor/web/offline/device';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, List, NoticeBar, Radio } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from './order';
import type { Said } from './Steps';

interface Props {
  order: Order;
  busy: boolean;
  onDone: (said: Said) => Promise<void>;
}

export function HandOver({ order, busy, onDone }: Props) {
  const { t } = useTranslation(['staff', 'workorders']);
  const { companyId, orderId } = order;
  const [assigneeId, setAssignee] = useState<string>();
  const [reason, setReason] = useState('');
  const crew = useKept<Schemas['workorders.Candidate'][]>(`crew/${orderId}`, async (signal) => {
    const params = { path: { orderId }, query: { companyId } };
    return (await take(api.GET('/v1/workorders/orders/{orderId}:crew', { params, signal }))).candidates;
  });
  const others = crew.data?.value ?? [];
  return (
    <List mode="card" header={<h2>{t('workorders:moveKind.MOVE_KIND_HAND_OVER')}</h2>}>
      {crew.data && others.length === 0 && <NoticeBar color="info" wrap content={t('step.nobodyElse')} />}
      {!crew.data && crew.error && <NoticeBar color="info" wrap content={t('step.crewUnknown')} />}
      <Radio.Group
        value={assigneeId ?? null}
        onChange={(value) => {
          setAssignee(String(value));
        }}
      >
        {others.map((one) => (
          <List.Item
            key={one.principalId}
            description={one.refusals.map((why) => t(`workorders:refusal.${why as 'skill'}`)).join('、')}
          >
            <Radio value={one.principalId} disabled={one.refusals.length > 0}>
              {one.name}
            </Radio>
          </List.Item>
        ))}
      </Radio.Group>
      <List.Item>
        <WordsField
          label={t('step.reason')}
          placeholder={t('step.reason')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <Button
          block
          color="primary"
          disabled={busy || !assigneeId || reason.trim() === ''}
          onClick={() => {
            if (assigneeId) void onDone({ assigneeId, reason });
          }}
        >
          {t('workorders:moveKind.MOVE_KIND_HAND_OVER')}
        </Button>
      </List.Item>
    </List>
  );
}

/** What its reader can do with an order where it stands: the moves that the platform says are open to them. */
import { useRights } from '@manor/web/session';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { orderReasons } from '../reasons';
import { AssignDialog } from './AssignDialog';
import { ExplainDialog } from './ExplainDialog';
import { LinkDialog } from './LinkDialog';
import { FinishDialog, WaitDialog } from './StepDialogs';
import type { Move, Order } from './order';

// The step that comes next stands first; what ends or undoes something stands under the three dots.
const NEXT: Move[] = [
  'MOVE_KIND_REVIEW',
  'MOVE_KIND_ASSIGN',
  'MOVE_KIND_GRAB',
  'MOVE_KIND_ACCEPT',
  'MOVE_KIND_SET_OUT',
  'MOVE_KIND_START',
  'MOVE_KIND_RESUME',
  'MOVE_KIND_FINISH',
  'MOVE_KIND_VERIFY',
  'MOVE_KIND_CLOSE',
];
const DESK: Move[] = [
  'MOVE_KIND_REVIEW',
  'MOVE_KIND_REFUSE',
  'MOVE_KIND_PUT_BACK',
  'MOVE_KIND_VERIFY',
  'MOVE_KIND_REOPEN',
  'MOVE_KIND_CLOSE',
  'MOVE_KIND_CANCEL',
];
const REASONED: Move[] = [
  'MOVE_KIND_REFUSE',
  'MOVE_KIND_DECLINE',
  'MOVE_KIND_PUT_BACK',
  'MOVE_KIND_REOPEN',
  'MOVE_KIND_CANCEL',
];
const ENDING: Move[] = ['MOVE_KIND_REFUSE', 'MOVE_KIND_CANCEL'];

export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [move, setMove] = useState<Move | 'LINK' | 'EXPLAIN'>();
  const next = order.openMoves.filter((one) => NEXT.includes(one));
  const others = order.openMoves.filter((one) => !NEXT.includes(one));
  const links = rights.holdsAt('workorders.orders.dispatch', order.estateId);
  return (
    <>
      {(others.length > 0 || links) && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...others.map((key) => ({ key, label: t(`moveKind.${key}`), danger: ENDING.includes(key) })),
              ...(links
                ? [
                    { key: 'LINK', label: t('order.link') },
                    { key: 'EXPLAIN', label: t('order.explain') },
                  ]
                : []),
            ],
            onClick: ({ key }) => {
              setMove(key as Move | 'LINK' | 'EXPLAIN');
            },
          }}
        >
          <Button>{t('step.more')}</Button>
        </Dropdown>
      )}
      {next.map((one, place) => (
        <Button
          key={one}
          type={place === next.length - 1 ? 'primary' : 'default'}
          onClick={() => {
            setMove(one);
          }}
        >
          {t(`moveKind.${one}`)}
        </Button>
      ))}
      {move === 'LINK' && (
        <LinkDialog
          order={order}
          onClose={() => {
            setMove(undefined);
          }}
        />
      )}
      {move === 'EXPLAIN' && (
        <ExplainDialog
          order={order}
          onClose={() => {
            setMove(undefined);
          }}
        />
      )}
      {move && move !== 'LINK' && move !== 'EXPLAIN' && (
        <MoveDialog
          move={move}
          order={order}
          onClose={() => {
            setMove(undefined);
          }}
        />
      )}
    </>
  );
}

/** What a move asks of whoever takes it. */
export function MoveDialog({ move, order, onClose }: { move: Move; order: Order; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, etag, orderId } = order;
  const params = { path: { orderId } };
  if (move === 'MOVE_KIND_ASSIGN' || move === 'MOVE_KIND_HAND_OVER') {
    return <AssignDialog order={order} move={move} onClose={onClose} />;
  }
  if (move === 'MOVE_KIND_WAIT') return <WaitDialog order={order} onClose={onClose} />;
  if (move === 'MOVE_KIND_FINISH') return <FinishDialog order={order} onClose={onClose} />;
  return (
    <ReasonDialog
      title={t(`moveKind.${move}`)}
      danger={ENDING.includes(move)}
      {...(REASONED.includes(move) ? { reason: 'required' as const, reasons: orderReasons(move) } : {})}
      onClose={onClose}
      send={(client, reason) => {
        if (move === 'MOVE_KIND_GRAB') {
          return client.POST('/v1/workorders/orders/{orderId}:grab', { params, body: { companyId } });
        }
        const body = { companyId, move, reason, etag };
        return DESK.includes(move)
          ? client.POST('/v1/workorders/orders/{orderId}:decide', { params, body })
          : client.POST('/v1/workorders/orders/{orderId}:takeStep', { params, body });
      }}
    >
      {order.description}
    </ReasonDialog>
  );
}

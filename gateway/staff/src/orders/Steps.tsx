/** The steps that are open: each lies on the device once its button was pressed, and is sent when there is a network. */
import { useDevice } from '@manor/web/offline/device';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, List } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepBody } from '../senders';
import { Finish } from './Finish';
import { HandOver } from './HandOver';
import { openMoves, subjectOf, type Move, type MoveKind, type Order, type State } from './order';
import { Wait } from './Wait';

/** What a step says besides its move. */
export type Said = Omit<StepBody, 'companyId' | 'orderId' | 'number' | 'move'>;

/** Keeps a step of an order. */
function useStep(order: Order): (move: MoveKind, said?: Said) => Promise<void> {
  const { queue } = useDevice();
  const { companyId, etag, number, orderId } = order;
  return (move, said = {}) =>
    queue.add({
      kind: 'step',
      subject: subjectOf(orderId),
      seen: etag,
      body: { ...said, companyId, orderId, number, move } satisfies StepBody,
    });
}

export function Steps({ order, state }: { order: Order; state: State }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const [asked, setAsked] = useState<Move>();
  const [busy, setBusy] = useState(false);
  const take = useStep(order);
  const moves = openMoves(state);
  const step = async (move: MoveKind, said?: Said): Promise<void> => {
    setBusy(true);
    await take(move, said);
  };
  if (moves.length === 0) return null;
  const says = (one: Move): boolean =>
    one.reason || one.move === 'MOVE_KIND_WAIT' || one.move === 'MOVE_KIND_FINISH';
  if (asked?.move === 'MOVE_KIND_FINISH')
    return <Finish order={order} busy={busy} onDone={(said) => step('MOVE_KIND_FINISH', said)} />;
  if (asked?.move === 'MOVE_KIND_WAIT')
    return <Wait busy={busy} onDone={(said) => step('MOVE_KIND_WAIT', said)} />;
  if (asked?.move === 'MOVE_KIND_HAND_OVER')
    return <HandOver order={order} busy={busy} onDone={(said) => step('MOVE_KIND_HAND_OVER', said)} />;
  if (asked) return <Reason move={asked} busy={busy} onDone={(said) => step(asked.move, said)} />;
  return (
    <div className="pad buttons">
      {moves.map((one) => (
        <Button
          key={one.move}
          block
          size="large"
          color={one.reason || one.move === 'MOVE_KIND_WAIT' ? 'default' : 'primary'}
          disabled={busy}
          onClick={() => {
            if (says(one)) setAsked(one);
            else void step(one.move);
          }}
        >
          {t(`workorders:moveKind.${one.move}`)}
        </Button>
      ))}
    </div>
  );
}

interface ReasonProps {
  move: Move;
  busy: boolean;
  onDone: (said: Said) => Promise<void>;
}

function Reason({ move, busy, onDone }: ReasonProps) {
  const { t } = useTranslation(['staff', 'workorders']);
  const [reason, setReason] = useState('');
  return (
    <List mode="card" header={<h2>{t(`workorders:moveKind.${move.move}`)}</h2>}>
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
          disabled={busy || reason.trim() === ''}
          onClick={() => void onDone({ reason })}
        >
          {t(`workorders:moveKind.${move.move}`)}
        </Button>
      </List.Item>
    </List>
  );
}

/** What an order waits for. When it comes back is for the estate to say. */
import { Button, List, Radio } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from './order';
import type { Said } from './Steps';

const CAUSES = ['WAIT_CAUSE_PART', 'WAIT_CAUSE_RESIDENT', 'WAIT_CAUSE_VENDOR', 'WAIT_CAUSE_WEATHER'] as const;

interface Props {
  busy: boolean;
  onDone: (said: Said) => Promise<void>;
}

export function Wait({ busy, onDone }: Props) {
  const { t } = useTranslation(['staff', 'workorders']);
  const [waitCause, setCause] = useState<Order['waitCause']>('WAIT_CAUSE_PART');
  return (
    <List mode="card" header={<h2>{t('step.waitsFor')}</h2>}>
      <Radio.Group
        value={waitCause}
        onChange={(value) => {
          setCause(value as Order['waitCause']);
        }}
      >
        {CAUSES.map((one) => (
          <List.Item key={one}>
            <Radio value={one}>{t(`workorders:waitCause.${one}`)}</Radio>
          </List.Item>
        ))}
      </Radio.Group>
      <List.Item>
        <Button block color="primary" disabled={busy} onClick={() => void onDone({ waitCause })}>
          {t('workorders:moveKind.MOVE_KIND_WAIT')}
        </Button>
      </List.Item>
    </List>
  );
}

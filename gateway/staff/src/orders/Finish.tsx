/** What was done, and who signed for it on the glass. */
import { useDevice } from '@manor/web/offline/device';
import { Button, Input, List, TextArea } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileEntry } from './files';
import type { Order } from './order';
import { Signature } from './Signature';
import type { Said } from './Steps';

interface Props {
  order: Order;
  busy: boolean;
  onDone: (said: Said) => Promise<void>;
}

export function Finish({ order, busy, onDone }: Props) {
  const { t } = useTranslation(['staff', 'workorders']);
  const { queue } = useDevice();
  const [result, setResult] = useState('');
  const [signer, setSigner] = useState('');
  const [signature, setSignature] = useState<File | null>(null);
  const signed = signer.trim() !== '' && signature !== null;
  const finish = async (): Promise<void> => {
    // First, so that an order that is done has the signature that it was done with.
    if (signature) await queue.add(fileEntry(order, signature));
    await onDone({ result, signer });
  };
  return (
    <List mode="card" header={<h2>{t('workorders:moveKind.MOVE_KIND_FINISH')}</h2>}>
      <List.Item>
        <TextArea
          aria-label={t('step.result')}
          placeholder={t('step.result')}
          rows={3}
          maxLength={2000}
          value={result}
          onChange={setResult}
        />
      </List.Item>
      <List.Item description={order.needsSignature ? t('step.signatureNeeded') : undefined}>
        <Input
          aria-label={t('step.signer')}
          placeholder={t('step.signer')}
          maxLength={100}
          value={signer}
          onChange={setSigner}
        />
        <Signature onChange={setSignature} />
      </List.Item>
      <List.Item>
        <Button
          block
          color="primary"
          size="large"
          disabled={busy || result.trim() === '' || (order.needsSignature && !signed)}
          onClick={finish}
        >
          {t('workorders:moveKind.MOVE_KIND_FINISH')}
        </Button>
      </List.Item>
    </List>
  );
}

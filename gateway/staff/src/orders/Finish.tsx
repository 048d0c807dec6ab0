/** What was done, and who signed for it on the glass. */
import { useDevice } from '@manor/web/offline/device';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, Input, List } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '@manor/web/lines';
import { Check, type Answer } from './Check';
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
  const [answers, setAnswers] = useState<Partial<Record<string, Answer>>>({});
  const [parts, setParts] = useState('');
  const [minutes, setMinutes] = useState('');
  const found = order.checklist.flatMap((line) => answers[line] ?? []);
  const checked =
    found.length === order.checklist.length && found.every((one) => !one.failed || one.note.trim() !== '');
  const signed = signer.trim() !== '' && signature !== null;
  const finish = async (): Promise<void> => {
    // First, so that an order that is done has the signature that it was done with.
    if (signature) await queue.add(fileEntry(order, signature));
    const partsUsed = linesOf(parts);
    await onDone({ result, signer, answers: found, partsUsed, workMinutes: Number(minutes) || 0 });
  };
  return (
    <List mode="card" header={<h2>{t('workorders:moveKind.MOVE_KIND_FINISH')}</h2>}>
      {order.checklist.map((line) => (
        <Check
          key={line}
          line={line}
          answer={answers[line]}
          onChange={(answer) => {
            setAnswers({ ...answers, [line]: answer });
          }}
        />
      ))}
      <List.Item>
        <WordsField
          label={t('step.result')}
          placeholder={t('step.result')}
          rows={3}
          maxLength={2000}
          value={result}
          onChange={setResult}
        />
      </List.Item>
      <List.Item>
        <WordsField
          label={t('step.parts')}
          placeholder={t('step.parts')}
          rows={2}
          maxLength={3000}
          value={parts}
          onChange={setParts}
        />
        <Input
          aria-label={t('step.minutes')}
          placeholder={t('step.minutes')}
          inputMode="numeric"
          maxLength={4}
          value={minutes}
          onChange={(typed) => {
            setMinutes(typed.replace(/\D/g, ''));
          }}
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
          disabled={busy || !checked || result.trim() === '' || (order.needsSignature && !signed)}
          onClick={finish}
        >
          {t('workorders:moveKind.MOVE_KIND_FINISH')}
        </Button>
      </List.Item>
    </List>
  );
}

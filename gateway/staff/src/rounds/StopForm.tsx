/** What was found at a stop: each line of its checklist, or that all is well, and why nothing was read. */
import { useDevice } from '@manor/web/offline/device';
import { Button, List } from 'antd-mobile';
import { WordsField } from '@manor/web/phone/WordsField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check, type Answer } from '../orders/Check';
import type { WalkBody } from '../senders';
import { idOf, isWrong, subjectOf, type Round, type Stop } from './round';

interface Props {
  round: Round;
  stop: Stop;
  /** What was read there; empty for nothing. */
  tag: string;
  onDone: () => void;
}

export function StopForm({ round, stop, tag, onDone }: Props) {
  const { t } = useTranslation('staff');
  const { queue } = useDevice();
  const [answers, setAnswers] = useState<Partial<Record<string, Answer>>>({});
  const [note, setNote] = useState('');
  const found = stop.checklist.flatMap((line) => answers[line] ?? []);
  const answered =
    found.length === stop.checklist.length && found.every((one) => !one.failed || one.note.trim() !== '');
  const explained = tag !== '' || note.trim() !== '';
  const walk = async (failed: boolean): Promise<void> => {
    const body: WalkBody = {
      companyId: round.occurrence?.companyId ?? '',
      occurrenceId: idOf(round),
      place: stop.place,
      name: `${round.routeName} ${stop.pointName}`,
      tag,
      failed,
      answers: found,
      note,
    };
    await queue.add({ kind: 'walk', subject: subjectOf(round, stop), seen: '', body });
    onDone();
  };
  const lines = stop.checklist.length > 0;
  const wrong = isWrong({ failed: false, answers: found });
  return (
    <>
      {lines && (
        <List>
          {stop.checklist.map((line) => (
            <Check
              key={line}
              line={line}
              answer={answers[line]}
              onChange={(answer) => {
                setAnswers({ ...answers, [line]: answer });
              }}
            />
          ))}
        </List>
      )}
      <WordsField
        label={t(tag === '' ? 'rounds.why' : 'checks.found')}
        placeholder={t(tag === '' ? 'rounds.why' : 'checks.found')}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <div className="ways">
        <Button
          size="small"
          color={wrong ? 'danger' : 'primary'}
          disabled={!explained || !answered}
          onClick={() => walk(wrong)}
        >
          {t(lines ? 'rounds.done' : 'checks.fine')}
        </Button>
        {!lines && (
          <Button size="small" color="danger" disabled={note.trim() === ''} onClick={() => walk(true)}>
            {t('checks.wrong')}
          </Button>
        )}
      </div>
    </>
  );
}

/** A line of an order's checklist: in order, or what is wrong with it. */
import { Input, List, Radio } from 'antd-mobile';
import { useTranslation } from 'react-i18next';

/** What was found of a line. */
export interface Answer {
  line: string;
  failed: boolean;
  note: string;
}

interface Props {
  line: string;
  answer: Answer | undefined;
  onChange: (answer: Answer) => void;
}

export function Check({ line, answer, onChange }: Props) {
  const { t } = useTranslation('staff');
  const note = answer?.note ?? '';
  return (
    <List.Item>
      <div role="radiogroup" aria-label={line}>
        {line}
        <div className="ways">
          <Radio.Group
            value={answer ? String(answer.failed) : null}
            onChange={(value) => {
              onChange({ line, note, failed: value === 'true' });
            }}
          >
            <Radio value="false">{t('checks.fine')}</Radio>
            <Radio value="true">{t('checks.wrong')}</Radio>
          </Radio.Group>
        </div>
      </div>
      {answer?.failed && (
        <Input
          aria-label={t('checks.found')}
          placeholder={t('checks.found')}
          maxLength={500}
          value={note}
          onChange={(typed) => {
            onChange({ line, failed: true, note: typed });
          }}
        />
      )}
    </List.Item>
  );
}

/** The plan of a supplier's contract while it is written: what is due when, at which milestone, what is kept back. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../parts/FormField';
import { LINE_KINDS, type SentLine } from './payables';

interface PlanFieldProps {
  currency: string;
  value?: SentLine[];
  onChange?: (lines: SentLine[]) => void;
}

export function PlanField({ currency, value = [], onChange }: PlanFieldProps) {
  const { t } = useTranslation('contracts');
  const set = (place: number, changed: Partial<SentLine>): void => {
    onChange?.(value.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((line, place) => (
        // Lines have no id of their own before they are sent.
        <Space key={place} wrap>
          <Select
            aria-label={t('payable.lineKind')}
            style={{ width: 120 }}
            value={line.kind}
            options={LINE_KINDS.map((kind) => ({ value: kind, label: t(`payableLineKind.${kind}`) }))}
            onChange={(kind) => {
              set(place, { kind });
            }}
          />
          <DatePicker
            aria-label={t('payable.dueDate')}
            value={line.dueDate ? dayjs(line.dueDate) : null}
            onChange={(chosen) => {
              set(place, { dueDate: chosen?.format('YYYY-MM-DD') ?? '' });
            }}
          />
          <label>
            <span className="quiet">{t('payable.amount')}</span>
            <MoneyInput
              currency={currency}
              value={line.amountMinor}
              onChange={(amountMinor) => {
                set(place, { amountMinor: amountMinor ?? '0' });
              }}
            />
          </label>
          <label>
            <span className="quiet">{t('payable.tax')}</span>
            <MoneyInput
              currency={currency}
              value={line.taxMinor ?? '0'}
              onChange={(taxMinor) => {
                set(place, { taxMinor: taxMinor ?? '0' });
              }}
            />
          </label>
          <Input
            aria-label={t('payable.lineNote')}
            placeholder={t('payable.lineNote')}
            value={line.note ?? ''}
            maxLength={100}
            onChange={({ target }) => {
              set(place, { note: target.value });
            }}
          />
          <Button
            aria-label={t('payable.dropLine', { place: place + 1 })}
            icon={<DeleteOutlined />}
            onClick={() => {
              onChange?.(value.filter((_, at) => at !== place));
            }}
          />
        </Space>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          onChange?.([...value, FRESH]);
        }}
      >
        {t('payable.addLine')}
      </Button>
    </Space>
  );
}

const FRESH: SentLine = { kind: 'PAYABLE_LINE_KIND_INSTALMENT', dueDate: '', amountMinor: '0' };

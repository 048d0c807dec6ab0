/** Chooses a month, a quarter, a year or a span of months. */
import { language } from '@manor/web/i18n';
import { DatePicker, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { PERIOD_WORDS, periodAround, PERIODS, spanOf, type Period, type PeriodKind } from './period';

interface PeriodPickerProps {
  period: Period;
  onChange: (period: Period) => void;
}

const MONTH = 'YYYY-MM';
const monthOf = (day: Dayjs): string => day.format(MONTH);

export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useTranslation('insight');
  const { kind, fromMonth, toMonth } = period;
  const change = (to: PeriodKind): void => {
    onChange(to === 'span' ? spanOf(fromMonth, toMonth) : periodAround(to, fromMonth));
  };
  const chosen = dayjs(`${fromMonth}-01`);
  return (
    <>
      <Segmented<PeriodKind>
        aria-label={t('period.kind')}
        value={kind}
        options={PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value][language()] }))}
        onChange={change}
      />
      {kind === 'span' ? (
        <DatePicker.RangePicker
          picker="month"
          allowClear={false}
          aria-label={t('period.months')}
          value={[chosen, dayjs(`${toMonth}-01`)]}
          onChange={(days) => {
            if (days?.[0] && days[1]) onChange(spanOf(monthOf(days[0]), monthOf(days[1])));
          }}
        />
      ) : (
        <DatePicker
          picker={kind}
          allowClear={false}
          aria-label={t('period.months')}
          value={chosen}
          onChange={(day: Dayjs | null) => {
            if (day) onChange(periodAround(kind, monthOf(day)));
          }}
        />
      )}
    </>
  );
}

/** The stops of a route while it is written, in the order in which they are walked. */
import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';

/** A stop as it is typed; its checklist has a line each. */
export interface WrittenStop {
  pointId: string;
  withinMinutes: number;
  lines: string;
}

interface StopsFieldProps {
  points: { value: string; label: string }[];
  value?: WrittenStop[];
  onChange?: (stops: WrittenStop[]) => void;
}

export function StopsField({ points, value = [], onChange }: StopsFieldProps) {
  const { t } = useTranslation('workorders');
  const set = (place: number, changed: Partial<WrittenStop>): void => {
    onChange?.(value.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  };
  // Times belong to places, so that a stop that goes up leaves its time where it was.
  const goUp = (place: number): void => {
    const [before, here] = [value[place - 1], value[place]];
    if (!before || !here) return;
    const swapped = [
      { ...here, withinMinutes: before.withinMinutes },
      { ...before, withinMinutes: here.withinMinutes },
    ];
    onChange?.([...value.slice(0, place - 1), ...swapped, ...value.slice(place + 1)]);
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((stop, place) => (
        // Stops have no id of their own before they are sent.
        <div key={place} className="stop-line">
          <Select
            aria-label={`${t('round.stop')} ${place + 1}`}
            value={stop.pointId || null}
            showSearch={{ optionFilterProp: 'label' }}
            options={points}
            onChange={(pointId: string | null) => {
              set(place, { pointId: pointId ?? '' });
            }}
          />
          <InputNumber
            aria-label={t('route.within')}
            min={0}
            max={1440}
            precision={0}
            value={stop.withinMinutes}
            prefix={t('route.withinShort')}
            onChange={(minutes) => {
              set(place, { withinMinutes: minutes ?? 0 });
            }}
          />
          <Space>
            <Button
              aria-label={t('route.upStop', { place: place + 1 })}
              icon={<ArrowUpOutlined />}
              disabled={place === 0}
              onClick={() => {
                goUp(place);
              }}
            />
            <Button
              aria-label={t('route.removeStop', { place: place + 1 })}
              icon={<DeleteOutlined />}
              onClick={() => {
                onChange?.(value.filter((_, at) => at !== place));
              }}
            />
          </Space>
          <Input.TextArea
            className="stop-lines"
            aria-label={t('route.checklist')}
            placeholder={t('route.checklist')}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={2000}
            value={stop.lines}
            onChange={(event) => {
              set(place, { lines: event.target.value });
            }}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          const withinMinutes = (value.at(-1)?.withinMinutes ?? 0) + 5;
          onChange?.([...value, { pointId: '', withinMinutes, lines: '' }]);
        }}
      >
        {t('route.addStop')}
      </Button>
    </Space>
  );
}

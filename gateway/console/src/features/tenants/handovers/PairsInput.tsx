/** Lines of two cells each: keys with their number, meters with what they show. Takes `value` and `onChange`. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Pair {
  left: string;
  right: string;
}

interface PairsInputProps {
  left: string;
  right: string;
  most: number;
  /** The right cell is as wide as the left, for words. */
  wide?: boolean;
  value?: Pair[];
  onChange?: (pairs: Pair[]) => void;
}

export function PairsInput({ left, right, most, wide = false, value = [], onChange }: PairsInputProps) {
  const { t } = useTranslation('tenants');
  const set = (place: number, part: Partial<Pair>): void => {
    onChange?.(value.map((one, at) => (at === place ? { ...one, ...part } : one)));
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((one, place) => (
        <Space.Compact key={place} style={{ width: '100%' }}>
          <Input
            aria-label={`${left} ${String(place + 1)}`}
            placeholder={left}
            maxLength={60}
            value={one.left}
            onChange={(event) => {
              set(place, { left: event.target.value });
            }}
          />
          <Input
            aria-label={`${right} ${String(place + 1)}`}
            placeholder={right}
            maxLength={wide ? 200 : 20}
            {...(wide ? {} : { inputMode: 'decimal', style: { width: 140 } })}
            value={one.right}
            onChange={(event) => {
              set(place, { right: event.target.value });
            }}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('handover.removeLine', { number: place + 1 })}
            onClick={() => {
              onChange?.(value.filter((_, at) => at !== place));
            }}
          />
        </Space.Compact>
      ))}
      {value.length < most && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => {
            onChange?.([...value, { left: '', right: '' }]);
          }}
        >
          {t('handover.addLine')}
        </Button>
      )}
    </Space>
  );
}

/** The lines in which both cells say something. */
export function filled(pairs: Pair[] | undefined): Pair[] {
  return (pairs ?? [])
    .map(({ left, right }) => ({ left: left.trim(), right: right.trim() }))
    .filter(({ left, right }) => left !== '' && right !== '');
}

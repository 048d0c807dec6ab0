/** The slices of a tiered price: where each ends and what a unit of it costs; the last has no end. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Tier {
  upTo: string;
  price: string;
}

const EMPTY: Tier = { upTo: '', price: '' };

export function TiersInput({
  value = [EMPTY],
  onChange,
}: {
  value?: Tier[];
  onChange?: (tiers: Tier[]) => void;
}) {
  const { t } = useTranslation('billing');
  const set = (index: number, change: Partial<Tier>): void => {
    onChange?.(value.map((tier, at) => (at === index ? { ...tier, ...change } : tier)));
  };
  return (
    <div className="stack">
      {value.map((tier, index) => (
        <div key={index} className="tier">
          <Input
            aria-label={t('tariffs.tierEnd', { number: index + 1 })}
            placeholder={t(index === value.length - 1 ? 'tariffs.noEnd' : 'tariffs.end')}
            disabled={index === value.length - 1}
            value={tier.upTo}
            inputMode="decimal"
            onChange={({ target }) => {
              set(index, { upTo: target.value.trim() });
            }}
          />
          <Input
            aria-label={t('tariffs.tierPrice', { number: index + 1 })}
            placeholder={t('tariffs.price')}
            value={tier.price}
            inputMode="decimal"
            onChange={({ target }) => {
              set(index, { price: target.value.trim() });
            }}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('tariffs.dropTier', { number: index + 1 })}
            disabled={value.length === 1}
            onClick={() => {
              const rest = value.filter((_, at) => at !== index);
              onChange?.(rest.map((one, at) => (at === rest.length - 1 ? { ...one, upTo: '' } : one)));
            }}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          onChange?.([...value, EMPTY]);
        }}
      >
        {t('tariffs.addTier')}
      </Button>
    </div>
  );
}

/** The lines of a quotation while it is written: so much of which price, and what it comes to. */
import { useNamed } from '@manor/web/named';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { type PriceItem } from './quotation';
import { worth } from './worth';

export interface WrittenLine {
  priceItemId: string;
  quantity: string;
}

interface LinesFieldProps {
  prices: PriceItem[];
  value?: WrittenLine[];
  onChange?: (lines: WrittenLine[]) => void;
}

export function LinesField({ prices, value = [], onChange }: LinesFieldProps) {
  const { t } = useTranslation('workorders');
  const named = useNamed();
  const set = (place: number, changed: Partial<WrittenLine>): void => {
    onChange?.(value.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  };
  const total = value.reduce((sum, one) => sum + lineWorth(prices, one), 0n);
  const currency = prices[0]?.currencyCode;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((line, place) => {
        const item = prices.find((one) => one.priceItemId === line.priceItemId);
        return (
          // Lines have no id of their own before they are sent.
          <div key={place} className="quote-line">
            <Select
              aria-label={t('quotation.item')}
              value={line.priceItemId || null}
              showSearch={{ optionFilterProp: 'label' }}
              options={prices.map((one) => ({
                value: one.priceItemId,
                label: `${one.code} ${named(one)} (${one.measure})`,
              }))}
              onChange={(priceItemId: string | null) => {
                set(place, { priceItemId: priceItemId ?? '' });
              }}
            />
            <InputNumber<string>
              aria-label={t('quotation.quantity')}
              stringMode
              min="0.001"
              precision={3}
              value={line.quantity}
              suffix={item?.measure}
              onChange={(quantity) => {
                set(place, { quantity: quantity ?? '' });
              }}
            />
            {item && <MoneyText minor={lineWorth(prices, line)} currency={item.currencyCode} />}
            <Button
              aria-label={t('quotation.removeLine', { place: place + 1 })}
              icon={<DeleteOutlined />}
              onClick={() => {
                onChange?.(value.filter((_, at) => at !== place));
              }}
            />
          </div>
        );
      })}
      <Space>
        <Button
          icon={<PlusOutlined />}
          onClick={() => {
            onChange?.([...value, { priceItemId: '', quantity: '1' }]);
          }}
        >
          {t('quotation.addLine')}
        </Button>
        {currency && value.length > 0 && (
          <span>
            {t('quotation.worth')} <MoneyText minor={total} currency={currency} />
          </span>
        )}
      </Space>
    </Space>
  );
}

function lineWorth(prices: PriceItem[], line: WrittenLine): bigint {
  const item = prices.find((one) => one.priceItemId === line.priceItemId);
  return item ? worth(line.quantity, item.priceMinor) : 0n;
}

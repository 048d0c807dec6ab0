/** The columns of prices, on their page and beside a supplier. */
import { period } from '@manor/web/format';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Price } from './suppliers';

export function usePriceColumns() {
  const { t } = useTranslation('warehouse');
  return [
    { key: 'item', title: t('price.item'), width: 190, render: (row: Price) => row.item },
    { key: 'unit', title: t('price.unit'), width: 90, render: (row: Price) => row.unit },
    {
      key: 'price',
      title: t('price.price'),
      width: 110,
      align: 'right' as const,
      render: (row: Price) => row.price,
    },
    {
      key: 'tax',
      title: t('price.tax'),
      width: 80,
      align: 'right' as const,
      render: (row: Price) => `${row.taxRate}%`,
    },
    {
      key: 'days',
      title: t('price.days'),
      width: 210,
      render: (row: Price) => (
        <>
          {period(row.firstDate, row.untilDate)}{' '}
          {row.current && <Tag color="success">{t('price.current')}</Tag>}
          {row.withdrawn && <Tag title={row.withdrawalReason}>{t('price.withdrawn')}</Tag>}
        </>
      ),
    },
  ];
}

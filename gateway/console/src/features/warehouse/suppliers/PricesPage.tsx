/** Prices of all suppliers of a company, so that what one item costs at several stands side by side. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { usePriceColumns } from './priceColumns';

export default function PricesPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const columns = usePriceColumns();
  const { companyId } = scope;
  return (
    <ListPage
      title={t('price.title')}
      source={listing('/v1/warehouse/prices', 'prices', { companyId })}
      rowKey="priceId"
      empty={t('price.none')}
      filters={[
        { name: 'item', label: t('price.item'), kind: 'text' },
        {
          name: 'current',
          label: t('price.days'),
          kind: 'choice',
          options: [{ value: 'true', label: t('price.current') }],
        },
      ]}
      columns={[
        { key: 'supplier', title: t('supplier.one'), width: 220, render: (row) => row.supplierName },
        ...columns,
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/suppliers/${row.supplierId}`))}
    />
  );
}

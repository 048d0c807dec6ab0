/** Fee items: what a company charges for. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { percent } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';
import { FeeItemDialog } from './FeeItemDialog';
import { StateTag } from '../../../parts/StateTag';

export default function FeeItemsPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { feeItemId } = useParams();
  const [creating, setCreating] = useState(false);
  const { companyId } = scope;
  const own = useDictionary('billing', 'fee_category');
  const close = (): void => {
    setCreating(false);
    void navigate(scope.path('billing/fee-items'));
  };
  const cycle = (months: number): string => {
    if (months === 0) return t('feeItems.once');
    return months === 1 ? t('feeItems.monthly') : t('feeItems.months', { count: months });
  };
  return (
    <ListPage
      title={t('feeItems.title')}
      source={listing('/v1/billing/feeItems', 'feeItems', { companyId })}
      rowKey="feeItemId"
      saving
      columns={[
        { key: 'code', title: t('feeItems.code'), width: 130, render: (row) => row.code },
        { key: 'name', title: t('feeItems.name'), width: 180, render: (row) => row.name },
        {
          key: 'category',
          title: t('feeItems.category'),
          width: 150,
          render: (row) =>
            [t(`feeCategory.${row.category}`), own.name(row.ownCategory)].filter(Boolean).join(' · '),
        },
        {
          key: 'cycle',
          title: t('feeItems.cycle'),
          width: 130,
          render: (row) => cycle(row.cycleMonths),
        },
        {
          key: 'tax',
          title: t('feeItems.tax'),
          width: 90,
          align: 'right',
          render: (row) => percent(Number(row.taxRate || '0')),
        },
        {
          key: 'payer',
          title: t('feeItems.payer'),
          width: 200,
          render: (row) => t(`payerRule.${row.payerRule}`),
        },
        {
          key: 'state',
          title: t('feeItems.state'),
          width: 100,
          render: (row) => (
            <StateTag state={row.inactive ? 'INACTIVE' : 'ACTIVE'}>
              {t(row.inactive ? 'feeItems.inactive' : 'feeItems.active')}
            </StateTag>
          ),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/fee-items/${row.feeItemId}`))}
      actions={
        rights.holdsAt('billing.fee_items.write', companyId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('feeItems.new')}
          </Button>
        )
      }
    >
      {creating && <FeeItemDialog onClose={close} />}
      {feeItemId && <FeeItemDialog key={feeItemId} feeItemId={feeItemId} onClose={close} />}
    </ListPage>
  );
}

/** Charges by hand and by other services: entered, imported, approved by a second person where the estate wants it. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';
import { useScope } from '../../../scope';
import { useFeeItems } from '../feeItems/feeItems';
import { ChargeDialog } from './ChargeDialog';
import { ChargeDrawer } from './ChargeDrawer';
import { ImportCharges } from './ImportCharges';
import { useChargeDeeds } from './useChargeDeeds';

const STATES = [
  'CHARGE_STATE_WAITING',
  'CHARGE_STATE_CHARGED',
  'CHARGE_STATE_REFUSED',
  'CHARGE_STATE_WITHDRAWN',
  'CHARGE_STATE_CREDITED',
] as const;

export default function ChargesPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { chargeId } = useParams();
  const fees = useFeeItems();
  const [open, setOpen] = useState<'new' | 'import'>();
  const bulk = useChargeDeeds();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('billing.charges.write', scope.nodeId);
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (deed: 'new' | 'import', label: string, more: object = {}) => (
    <Button
      onClick={() => {
        setOpen(deed);
      }}
      {...more}
    >
      {label}
    </Button>
  );
  return (
    <ListPage
      title={t('charges.title')}
      source={listing('/v1/billing/charges', 'charges', { companyId, estateId })}
      rowKey="chargeId"
      empty={t('charges.empty')}
      filters={[
        {
          name: 'state',
          label: t('receivables.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`chargeState.${value}`) })),
        },
        { name: 'customerId', label: t('receivables.customer'), kind: 'customer', width: 170 },
        { name: 'feeItemId', label: t('receivables.feeItem'), kind: 'choice', options: fees.choices },
      ]}
      columns={[
        { key: 'unit', title: t('receivables.unit'), width: 110, render: (row) => row.unitCode },
        { key: 'customer', title: t('receivables.customer'), width: 150, render: (row) => row.customerName },
        { key: 'feeItem', title: t('receivables.feeItem'), width: 140, render: (row) => row.feeItemName },
        moneyColumn('amount', t('receivables.amount'), 'amountMinor', 120),
        { key: 'due', title: t('receivables.due'), width: 130, render: (row) => day(row.dueDate) },
        {
          key: 'state',
          title: t('receivables.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`chargeState.${row.state}`)}</StateTag>,
        },
        { key: 'explanation', title: t('charges.explanation'), width: 240, render: (row) => row.explanation },
        { key: 'reference', title: t('charges.reference'), width: 140, render: (row) => row.reference },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/charges/${row.chargeId}`) + search)}
      {...(bulk ? { bulk } : {})}
      actions={
        <>
          {mayWrite && button('import', t('charges.import'))}
          {mayWrite && button('new', t('charges.new'), { type: 'primary', icon: <PlusOutlined /> })}
        </>
      }
    >
      {open === 'new' && <ChargeDialog onClose={close} />}
      {open === 'import' && <ImportCharges onClose={close} />}
      {chargeId && <ChargeDrawer chargeId={chargeId} />}
    </ListPage>
  );
}

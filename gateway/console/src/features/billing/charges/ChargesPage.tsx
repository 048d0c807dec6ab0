/** Charges by hand and by other services: entered, imported, approved by a second person where the estate wants it. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';
import { useChargeColumns } from './chargeColumns';
import { ImportRows } from '../ImportRows';
import { ChargeDialog } from './ChargeDialog';
import { ChargeDrawer } from './ChargeDrawer';
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
  const shared = useChargeColumns();
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
      order="made desc"
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
        { name: 'unitId', label: t('receivables.unit'), kind: 'unit' },
      ]}
      columns={[
        { key: 'feeItem', title: t('receivables.feeItem'), width: 140, render: (row) => row.feeItemName },
        {
          key: 'unit',
          title: t('receivables.unit'),
          width: 110,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} tab="charges" />,
        },
        {
          key: 'customer',
          title: t('receivables.customer'),
          width: 150,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} tab="charges" />,
        },
        ...shared,
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/charges/${row.chargeId}`) + search)}
      {...(bulk ? { bulk } : {})}
      {...(rights.holdsIn('billing.receivables.export', scope.nodeId)
        ? {
            exporting: (client, format, { state, ...of }, languageCode) =>
              client.POST('/v1/billing/charges:export', {
                body: {
                  ...{ languageCode, companyId, estateId, ...of },
                  ...(state ? { state: state as (typeof STATES)[number] } : {}),
                  format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
                },
              }),
          }
        : {})}
      actions={
        <>
          {mayWrite && button('import', t('charges.import'))}
          {mayWrite && button('new', t('charges.new'), { type: 'primary', icon: <PlusOutlined /> })}
        </>
      }
    >
      {open === 'new' && <ChargeDialog onClose={close} />}
      {open === 'import' && <ImportRows of="charges" onClose={close} />}
      {chargeId && <ChargeDrawer chargeId={chargeId} />}
    </ListPage>
  );
}

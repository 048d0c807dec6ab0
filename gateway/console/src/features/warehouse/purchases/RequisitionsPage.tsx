/** Requisitions (请购单), the latest first. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { REQUISITION_STATES } from './purchases';
import { RequisitionDialog } from './RequisitionDialog';
import { RequisitionDrawer } from './RequisitionDrawer';

export default function RequisitionsPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { requisitionId } = useParams();
  const [making, setMaking] = useState(false);
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('requisition.title')}
      source={listing('/v1/warehouse/requisitions', 'requisitions', { companyId, estateId })}
      rowKey="requisitionId"
      empty={t('requisition.none')}
      saving
      filters={[
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: REQUISITION_STATES.map((value) => ({ value, label: t(`requisitionState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'number', title: t('purchase.number'), width: 90, render: (row) => `#${row.number}` },
        { key: 'store', title: t('stock.store'), width: 150, render: (row) => row.storeName },
        {
          key: 'department',
          title: t('requisition.department'),
          width: 130,
          render: (row) => row.departmentName,
        },
        { key: 'reason', title: t('supplier.reason'), width: 220, render: (row) => row.reason },
        {
          key: 'needed',
          title: t('requisition.needed'),
          width: 120,
          render: (row) => row.neededDate && day(row.neededDate),
        },
        {
          key: 'estimated',
          title: t('requisition.estimated'),
          width: 150,
          align: 'right',
          render: (row) => (
            <>
              {row.overBudget && <Tag color="warning">{t('requisition.overBudget')}</Tag>}
              <MoneyText minor={row.estimatedMinor} currency={row.currencyCode} />
            </>
          ),
        },
        {
          key: 'person',
          title: t('move.person'),
          width: 120,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 100,
          render: (row) => <StateTag state={row.state}>{t(`requisitionState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/requisitions/${row.requisitionId}`) + search)}
      actions={
        rights.holdsIn('warehouse.requisitions.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setMaking(true);
            }}
          >
            {t('requisition.new')}
          </Button>
        )
      }
    >
      {making && (
        <RequisitionDialog
          onDone={(made) => {
            setMaking(false);
            void navigate(scope.path(`warehouse/requisitions/${made.requisitionId}`));
          }}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      {requisitionId && <RequisitionDrawer key={requisitionId} requisitionId={requisitionId} />}
    </ListPage>
  );
}

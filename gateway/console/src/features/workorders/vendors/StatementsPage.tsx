/** Statements of suppliers by month: what was accepted, handed to payments with the supplier's invoice. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { month } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { StatementDrawer } from './StatementDrawer';
import { STATEMENT_STATES, useVendors, type VendorStatement } from './vendor';

export default function StatementsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { vendorStatementId } = useParams();
  const [drawing, setDrawing] = useState(false);
  const { companyId, estateId } = scope;
  const open = (id: string): void => {
    void navigate(scope.path(`workorders/vendorStatements/${id}`) + search);
  };
  return (
    <ListPage
      title={t('vendor.statements')}
      source={listing('/v1/workorders/vendorStatements', 'vendorStatements', { companyId, estateId })}
      rowKey="vendorStatementId"
      empty={t('vendor.statementsEmpty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATEMENT_STATES.map((value) => ({ value, label: t(`vendorStatementState.${value}`) })),
        },
      ]}
      exporting={(client, fileFormat, { state }, languageCode) =>
        client.POST('/v1/workorders/vendorStatements:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode },
            ...(state ? { state: state as (typeof STATEMENT_STATES)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'month', title: t('vendor.month'), width: 110, render: (row) => month(row.month) },
        { key: 'supplier', title: t('vendor.supplier'), width: 220, render: (row) => row.supplierName },
        { key: 'jobs', title: t('vendor.jobs'), width: 90, render: (row) => row.jobCount },
        {
          key: 'total',
          title: t('vendor.amount'),
          width: 140,
          render: (row) => <MoneyText minor={row.totalMinor} currency={row.currencyCode} />,
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`vendorStatementState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => {
        open(row.vendorStatementId);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('workorders.vendors.settle', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setDrawing(true);
            }}
          >
            {t('vendor.newStatement')}
          </Button>
        )
      }
    >
      {drawing && (
        <NewStatement
          onDone={(made) => {
            setDrawing(false);
            open(made.vendorStatementId);
          }}
          onClose={() => {
            setDrawing(false);
          }}
        />
      )}
      {vendorStatementId && <StatementDrawer vendorStatementId={vendorStatementId} />}
    </ListPage>
  );
}

interface NewProps {
  onDone: (made: VendorStatement) => void;
  onClose: () => void;
}

function NewStatement({ onDone, onClose }: NewProps) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  const vendors = useVendors();
  return (
    <Modal open title={t('vendor.newStatement')} footer={null} onCancel={onClose}>
      <ResourceForm<{ supplierId: string; month: string }, VendorStatement>
        fields={[
          {
            name: 'supplierId',
            label: t('vendor.supplier'),
            kind: 'choice',
            options: vendors,
            required: true,
          },
          {
            name: 'month',
            label: t('vendor.month'),
            kind: 'month',
            required: true,
            help: t('vendor.monthHelp'),
          },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/vendorStatements', { body: { companyId, estateId, ...values } })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

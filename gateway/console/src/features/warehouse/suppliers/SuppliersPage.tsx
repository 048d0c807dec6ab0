/** The supplier file (供应商) of a company. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { Expires } from './Expires';
import { SupplierDialog } from './SupplierDialog';
import { SupplierDrawer } from './SupplierDrawer';
import { KINDS, STATES, stateTone, type SupplierKind, type SupplierState } from './suppliers';

export default function SuppliersPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { supplierId } = useParams();
  const [writing, setWriting] = useState(false);
  const { companyId } = scope;
  const open = (id: string): void => {
    void navigate(scope.path(`warehouse/suppliers/${id}`) + search);
  };
  return (
    <ListPage
      title={t('supplier.title')}
      source={listing('/v1/warehouse/suppliers', 'suppliers', { companyId })}
      rowKey="supplierId"
      empty={t('supplier.none')}
      filters={[
        { name: 'text', label: t('supplier.find'), kind: 'text' },
        {
          name: 'kind',
          label: t('supplier.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`supplierKind.${value}`) })),
        },
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`supplierState.${value}`) })),
        },
        {
          name: 'expiring',
          label: t('certificate.title'),
          kind: 'choice',
          options: [{ value: 'true', label: t('certificate.expiringOrExpired') }],
        },
      ]}
      exporting={(client, fileFormat, filters, languageCode) =>
        client.POST('/v1/warehouse/suppliers:export', {
          body: {
            companyId,
            fileFormat,
            languageCode,
            kind: (filters['kind'] ?? 'SUPPLIER_KIND_UNSPECIFIED') as SupplierKind,
            state: (filters['state'] ?? 'SUPPLIER_STATE_UNSPECIFIED') as SupplierState,
            expiring: filters['expiring'] === 'true',
            text: filters['text'] ?? '',
          },
        })
      }
      columns={[
        { key: 'code', title: t('supplier.code'), width: 120, sort: 'code', render: (row) => row.code },
        { key: 'name', title: t('supplier.name'), width: 220, render: (row) => row.name },
        {
          key: 'kind',
          title: t('supplier.kind'),
          width: 100,
          render: (row) => t(`supplierKind.${row.kind}`),
        },
        { key: 'contact', title: t('supplier.contact'), width: 120, render: (row) => row.contactName },
        {
          key: 'paymentDays',
          title: t('supplier.paymentDays'),
          width: 120,
          align: 'right',
          render: (row) => row.paymentDays,
        },
        {
          key: 'expires',
          title: t('certificate.first'),
          width: 190,
          sort: 'next_expiry_date',
          render: (row) => <Expires date={row.nextExpiryDate} standing={row.certificateStanding} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 110,
          render: (row) => (
            <StateTag state={row.state} tone={stateTone(row.state)}>
              {t(`supplierState.${row.state}`)}
            </StateTag>
          ),
        },
      ]}
      onOpen={(row) => {
        open(row.supplierId);
      }}
      actions={
        rights.holdsAt('warehouse.suppliers.write', companyId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('supplier.new')}
          </Button>
        )
      }
    >
      {writing && (
        <SupplierDialog
          onDone={(made) => {
            setWriting(false);
            open(made.supplierId);
          }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {supplierId && <SupplierDrawer key={supplierId} supplierId={supplierId} />}
    </ListPage>
  );
}

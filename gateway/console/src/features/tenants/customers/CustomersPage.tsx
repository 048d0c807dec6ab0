/** Customers: find, export, make a new one. Phones and identity numbers come masked. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { ImportButton } from '../ImportButton';
import { CustomerForm, type Customer } from './CustomerForm';
import { FORMATS } from '../formats';

export default function CustomersPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const navigate = useNavigate();
  const rights = useRights();
  const [creating, setCreating] = useState(false);
  const { companyId } = scope;
  const close = (): void => {
    setCreating(false);
  };
  return (
    <ListPage
      title={t('customer.title')}
      source={listing('/v1/tenants/customers', 'customers', { companyId, ...scope.query })}
      order="code"
      rowKey="customerId"
      filters={[
        { name: 'query', label: t('customer.find'), kind: 'text' },
        {
          name: 'kind',
          label: t('customer.kind'),
          kind: 'choice',
          options: (['CUSTOMER_KIND_PERSON', 'CUSTOMER_KIND_ORGANISATION'] as const).map((value) => ({
            value,
            label: t(`customerKind.${value}`),
          })),
        },
        {
          name: 'presence',
          label: t('customer.presence'),
          kind: 'choice',
          options: (['PRESENCE_CURRENT', 'PRESENCE_PAST'] as const).map((value) => ({
            value,
            label: t(`presence.${value}`),
          })),
        },
      ]}
      columns={[
        { key: 'name', title: t('customer.name'), width: 220, render: (row) => row.name },
        { key: 'code', title: t('customer.code'), width: 160, sort: 'code', render: (row) => row.code },
        {
          key: 'kind',
          title: t('customer.kind'),
          width: 130,
          render: (row) => t(`customerKind.${row.kind}`),
        },
        { key: 'phone', title: t('customer.phone'), width: 160, render: (row) => row.phone },
        { key: 'contact', title: t('customer.contact'), width: 160, render: (row) => row.contactName },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/customers/${row.customerId}`))}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/tenants/customers:export', {
          body: {
            languageCode,
            companyId,
            ...scope.query,
            query: filters['query'] ?? '',
            kind: (filters['kind'] ?? 'CUSTOMER_KIND_UNSPECIFIED') as Customer['kind'],
            presence: (filters['presence'] ?? 'PRESENCE_UNSPECIFIED') as Schemas['tenants.Presence'],
            format: FORMATS[format],
          },
        })
      }
      actions={
        <>
          <ImportButton of="customers" />
          {/* A new customer is somebody's of an estate, unless whoever makes one sees the whole company. */}
          {rights.holdsAt('tenants.customers.write', scope.nodeId) && (
            <Button
              type="primary"
              onClick={() => {
                setCreating(true);
              }}
            >
              {t('customer.new')}
            </Button>
          )}
        </>
      }
    >
      {creating && (
        <Modal open width={720} title={t('customer.new')} footer={null} onCancel={close}>
          <CustomerForm
            estateId={scope.estateId}
            onDone={(made) => {
              close();
              void navigate(scope.path(`tenants/customers/${made.customerId}`));
            }}
            onCancel={close}
          />
        </Modal>
      )}
    </ListPage>
  );
}

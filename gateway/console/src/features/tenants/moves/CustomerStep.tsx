/** Who comes: found by search, or made in place. */
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Alert, Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { useScope } from '../../../scope';
import { CustomerForm } from '../customers/CustomerForm';

interface Shown {
  customerId: string;
  /** The unit's, whose staff shall see a new customer. */
  estateId: string;
  /** Who has the unit and cannot be the one who comes. */
  leaving?: { customerId: string; customerName: string } | undefined;
  onCustomer: (customerId: string) => void;
}

export function CustomerStep({ customerId, estateId, leaving, onCustomer }: Shown) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const rights = useRights();
  const [creating, setCreating] = useState(false);
  const { data: customer } = useGet(
    '/v1/tenants/customers/{customerId}',
    { path: { customerId }, query: { companyId } },
    { enabled: customerId !== '' },
  );
  const close = (): void => {
    setCreating(false);
  };
  return (
    <>
      <label className="move-field" htmlFor="move-customer">
        {t('move.customer')}
        <CustomerSelect
          id="move-customer"
          width="100%"
          value={customerId || undefined}
          onChange={(chosen) => {
            onCustomer(chosen ?? '');
          }}
        />
      </label>
      {rights.holdsAt('tenants.customers.write', estateId) && (
        <p>
          {t('move.notThere')}{' '}
          <Button
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('customer.new')}
          </Button>
        </p>
      )}
      {customer && (
        <Descriptions
          size="small"
          bordered
          column={2}
          styles={{ label: { width: 120 } }}
          items={[
            { key: 'name', label: t('customer.name'), children: customer.name },
            { key: 'code', label: t('customer.code'), children: customer.code },
            { key: 'kind', label: t('customer.kind'), children: t(`customerKind.${customer.kind}`) },
            { key: 'phone', label: t('customer.phone'), children: customer.phone || '—' },
          ]}
        />
      )}
      {leaving?.customerId === customerId && (
        <Alert
          type="warning"
          showIcon
          className="move-note"
          title={t('move.theirs', { name: leaving.customerName })}
        />
      )}
      {creating && (
        <Modal open width={720} title={t('customer.new')} footer={null} onCancel={close}>
          <CustomerForm
            estateId={estateId}
            onDone={(made) => {
              onCustomer(made.customerId);
              close();
            }}
            onCancel={close}
          />
        </Modal>
      )}
    </>
  );
}

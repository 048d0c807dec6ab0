/** What can be done with a supplier: change it, move it to another state, say where it is paid. */
import { useRights } from '@manor/web/session';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { SupplierDialog } from './SupplierDialog';
import { STATES, type Supplier, type SupplierState } from './suppliers';

type Deed = 'edit' | 'move' | 'account';

export function SupplierDeeds({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const mayWrite = rights.holdsAt('warehouse.suppliers.write', companyId);
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (deed: Deed, label: string) => (
    <Button
      onClick={() => {
        setOpen(deed);
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      {rights.holdsAt('warehouse.suppliers.bank', companyId) && button('account', t('bank.set'))}
      {mayWrite && button('move', t('supplier.move'))}
      {mayWrite && button('edit', t('supplier.change'))}
      {open === 'edit' && <SupplierDialog supplier={supplier} onDone={close} onClose={close} />}
      {open === 'move' && <MoveDialog supplier={supplier} onClose={close} />}
      {open === 'account' && <AccountDialog supplier={supplier} onClose={close} />}
    </>
  );
}

interface DialogProps {
  supplier: Supplier;
  onClose: () => void;
}

function MoveDialog({ supplier, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const { supplierId, etag } = supplier;
  return (
    <Modal open title={t('supplier.move')} footer={null} onCancel={onClose}>
      <ResourceForm<{ state: SupplierState; reason: string }, Supplier>
        fields={[
          {
            name: 'state',
            label: t('supplier.to'),
            kind: 'choice',
            options: STATES.filter((one) => one !== supplier.state).map((value) => ({
              value,
              label: t(`supplierState.${value}`),
            })),
            required: true,
          },
          { name: 'reason', label: t('supplier.reason'), kind: 'textarea', most: 200, required: true },
        ]}
        send={(client, values) =>
          client.POST('/v1/warehouse/suppliers/{supplierId}:move', {
            params: { path: { supplierId } },
            body: { companyId, etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface Account {
  bankHolder: string;
  bankName: string;
  bankCode?: string;
  bankAccount: string;
}

function AccountDialog({ supplier, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const { supplierId, etag, bankHolder, bankName, bankCode } = supplier;
  return (
    <Modal open title={t('bank.set')} footer={null} onCancel={onClose}>
      <Alert type="info" showIcon title={t('bank.note')} style={{ marginBottom: 12 }} />
      <ResourceForm<Account, Supplier>
        initial={{ bankHolder: bankHolder || supplier.name, bankName, bankCode }}
        fields={[
          { name: 'bankHolder', label: t('bank.holder'), kind: 'text', most: 100, required: true },
          { name: 'bankName', label: t('bank.name'), kind: 'text', most: 100, required: true },
          { name: 'bankCode', label: t('bank.code'), kind: 'text', most: 20, help: t('bank.codeHelp') },
          { name: 'bankAccount', label: t('bank.account'), kind: 'text', most: 40, required: true },
        ]}
        send={(client, values) =>
          client.POST('/v1/warehouse/suppliers/{supplierId}:setAccount', {
            params: { path: { supplierId } },
            body: { companyId, etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

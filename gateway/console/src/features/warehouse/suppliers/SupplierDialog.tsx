/** A supplier as the file is to say. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { KINDS, type Supplier } from './suppliers';

interface SupplierDialogProps {
  supplier?: Supplier;
  onDone: (made: Supplier) => void;
  onClose: () => void;
}

interface Values {
  supplier: Schemas['warehouse.Supplier.sent'];
}

export function SupplierDialog({ supplier, onDone, onClose }: SupplierDialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const text = (name: string, label: string, most = 100): Field => ({
    name: `supplier.${name}`,
    label,
    kind: 'text',
    most,
  });
  const fields: Field[] = [
    { ...text('code', t('supplier.code'), 40), required: true },
    { ...text('name', t('supplier.name')), required: true },
    {
      name: 'supplier.kind',
      label: t('supplier.kind'),
      kind: 'choice',
      options: KINDS.map((value) => ({ value, label: t(`supplierKind.${value}`) })),
      required: true,
    },
    text('taxNumber', t('supplier.taxNumber'), 40),
    text('contactName', t('supplier.contact')),
    text('contactPhone', t('supplier.phone'), 40),
    text('address', t('supplier.address'), 200),
    {
      name: 'supplier.paymentDays',
      label: t('supplier.paymentDays'),
      kind: 'integer',
      least: 0,
      most: 365,
      help: t('supplier.paymentDaysHelp'),
    },
    { name: 'supplier.note', label: t('supplier.note'), kind: 'textarea', most: 500 },
  ];
  return (
    <Modal
      open
      title={t(supplier ? 'supplier.change' : 'supplier.new')}
      footer={null}
      onCancel={onClose}
      width={760}
    >
      <ResourceForm<Values, Supplier>
        initial={supplier ? { supplier } : {}}
        fields={fields}
        send={(client, { supplier: told }) =>
          supplier
            ? client.PUT('/v1/warehouse/suppliers/{supplierId}', {
                params: { path: { supplierId: supplier.supplierId } },
                body: { companyId, supplier: { ...told, etag: supplier.etag } },
              })
            : client.POST('/v1/warehouse/suppliers', { body: { companyId, supplier: told } })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** What somebody asks to be bought for a store. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { LinesField } from '../stock/LinesField';
import { FRESH, type Line } from '../stock/stock';
import { StoreSelect } from '../stock/StoreSelect';
import { DepartmentSelect, type ChosenDepartment } from './DepartmentSelect';
import type { Requisition } from './purchases';

interface Values {
  storeId: string;
  department?: ChosenDepartment;
  neededDate?: string;
  reason: string;
  lines: Line[];
}

interface RequisitionDialogProps {
  initial?: Partial<Values>;
  onDone: (made: Requisition) => void;
  onClose: () => void;
}

export function RequisitionDialog({ initial, onDone, onClose }: RequisitionDialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId } = useScope();
  return (
    <Modal open title={t('requisition.new')} footer={null} onCancel={onClose} width={900}>
      <ResourceForm<Values, Requisition>
        initial={{ lines: [FRESH], ...initial }}
        fields={[
          {
            name: 'storeId',
            label: t('stock.store'),
            kind: 'own',
            required: true,
            control: <StoreSelect companyId={companyId} estateId={estateId} />,
          },
          {
            name: 'department',
            label: t('requisition.department'),
            kind: 'own',
            help: t('requisition.departmentHelp'),
            control: <DepartmentSelect />,
          },
          { name: 'neededDate', label: t('requisition.needed'), kind: 'date' },
          {
            name: 'lines',
            label: t('line.title'),
            kind: 'own',
            wide: true,
            required: true,
            control: <LinesField received />,
          },
          { name: 'reason', label: t('supplier.reason'), kind: 'textarea', most: 200, required: true },
        ]}
        send={(client, { lines, department, ...told }) =>
          client.POST('/v1/warehouse/requisitions', {
            body: {
              companyId,
              ...told,
              departmentId: department?.id ?? '',
              departmentName: department?.name ?? '',
              lines: lines.map(({ materialId = '', quantity, unit, valueMinor = '0' }) => ({
                materialId,
                quantity,
                unit,
                estimatedMinor: valueMinor,
              })),
            },
          })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

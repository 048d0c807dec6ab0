/** Notes that a milestone was reached, or that retained money is due, and when it is to be paid. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { PayableContract, PayableLine } from './payables';

interface ReachDialogProps {
  made: PayableContract;
  line: PayableLine;
  onClose: () => void;
}

export function ReachDialog({ made, line, onClose }: ReachDialogProps) {
  const { t } = useTranslation('contracts');
  const { companyId, contractId } = made;
  return (
    <Modal open title={t('payable.reach')} footer={null} onCancel={onClose}>
      <ResourceForm<{ dueDate: string }, PayableContract>
        fields={[{ name: 'dueDate', label: t('payable.payOn'), kind: 'date', required: true }]}
        initial={{ dueDate: line.dueDate }}
        send={(client, { dueDate }) =>
          client.POST('/v1/contracts/payableContracts/{contractId}/lines/{lineId}:reach', {
            params: { path: { contractId, lineId: line.lineId } },
            body: { companyId, dueDate },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

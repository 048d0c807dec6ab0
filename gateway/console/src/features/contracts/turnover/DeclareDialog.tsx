/** Notes what a shop sold in a month. */
import type { Schemas } from '@manor/web/api/client';
import { month } from '@manor/web/format';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Turnover = Schemas['contracts.Turnover'];
interface Values {
  amountMinor: string;
  note?: string;
}

export function DeclareDialog({ turnover, onClose }: { turnover: Turnover; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, currency } = useScope();
  const { leaseId, unitId, feeItemCode } = turnover;
  return (
    <Modal
      open
      title={`${t('turnover.declare')} · ${turnover.unitCode} · ${month(turnover.month)}`}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Values, Turnover>
        fields={[
          { name: 'amountMinor', label: t('turnover.amount'), kind: 'money', currency, required: true },
          { name: 'note', label: t('lease.note'), kind: 'textarea', most: 200 },
        ]}
        initial={turnover.declared ? { amountMinor: turnover.amountMinor, note: turnover.note } : {}}
        send={(client, values) =>
          client.POST('/v1/contracts/leases/{leaseId}/turnovers:declare', {
            params: { path: { leaseId } },
            body: { companyId, unitId, feeItemCode, month: turnover.month, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

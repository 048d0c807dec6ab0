/** The customer accepted on paper: who signed, and which of the order's files the paper is. */
import { useGet } from '@manor/web/api/read';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Quotation } from './quotation';

interface PaperDialogProps {
  quotation: Quotation;
  onClose: () => void;
}

export function PaperDialog({ quotation, onClose }: PaperDialogProps) {
  const { t } = useTranslation('workorders');
  const { companyId, etag, orderId, quotationId } = quotation;
  const { data } = useGet('/v1/{service}/attachments', {
    path: { service: 'workorders' },
    query: { companyId, kind: 'order', recordId: orderId },
  });
  const papers = data?.attachments ?? [];
  return (
    <Modal open title={t('quotation.paper')} footer={null} onCancel={onClose}>
      {data && papers.length === 0 && <Alert type="info" showIcon title={t('quotation.noPaper')} />}
      <ResourceForm<{ signer: string; attachmentId: string }, Quotation>
        fields={[
          { name: 'signer', label: t('order.signer'), kind: 'text', most: 100, required: true },
          {
            name: 'attachmentId',
            label: t('quotation.attachment'),
            kind: 'choice',
            options: papers.map((one) => ({ value: one.attachmentId, label: one.filename })),
            required: true,
          },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/quotations/{quotationId}:answer', {
            params: { path: { quotationId } },
            body: { companyId, etag, accepted: true, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

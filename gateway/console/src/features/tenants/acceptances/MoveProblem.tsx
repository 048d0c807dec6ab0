/** Does something about a problem: who mends it until when, mended, confirmed, reopened, or given up. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Deed, Problem } from './states';

interface Values {
  responsible?: string;
  dueDate?: string;
  note?: string;
}

export function MoveProblem({
  problem,
  deed,
  onClose,
}: {
  problem: Problem;
  deed: Deed;
  onClose: () => void;
}) {
  const { t } = useTranslation('tenants');
  const { companyId, problemId, etag } = problem;
  const assigning = deed === 'PROBLEM_DEED_ASSIGN';
  const required = deed === 'PROBLEM_DEED_REOPEN' || deed === 'PROBLEM_DEED_CANCEL';
  const fields: Field[] = [
    ...(assigning
      ? ([
          { name: 'responsible', label: t('problem.responsible'), kind: 'text', required: true, most: 200 },
          { name: 'dueDate', label: t('problem.due'), kind: 'date' },
        ] satisfies Field[])
      : []),
    { name: 'note', label: t('customer.note'), kind: 'textarea', required, most: 1000 },
  ];
  return (
    <Modal open title={t(`problemDeed.${deed}`)} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Problem>
        fields={fields}
        initial={
          assigning
            ? {
                responsible: problem.responsible,
                ...(problem.dueDate ? { dueDate: problem.dueDate } : {}),
              }
            : {}
        }
        send={(client, values) =>
          client.POST('/v1/tenants/problems/{problemId}:move', {
            params: { path: { problemId } },
            body: { companyId, etag, deed, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

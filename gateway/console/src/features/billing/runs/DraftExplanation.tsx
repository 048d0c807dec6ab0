/** Why a draft line of a run is what it is. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Explanation } from '../../../parts/Explanation';
import { useScope } from '../../../scope';

interface DraftExplanationProps {
  runId: string;
  receivableId: string;
  onClose: () => void;
}

export function DraftExplanation({ runId, receivableId, onClose }: DraftExplanationProps) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const { data, error } = useGet('/v1/billing/runs/{runId}/draftLines/{receivableId}:explain', {
    path: { runId, receivableId },
    query: { companyId },
  });
  return (
    <Modal open title={t('runs.draft')} footer={null} onCancel={onClose}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {data ? <Explanation explanation={data} /> : !error && <Skeleton active />}
    </Modal>
  );
}

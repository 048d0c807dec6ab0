/** Calculates a month: as a preview that bills nobody, or as drafts that a second person approves. */
import type { Schemas } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import type { OperationView } from '@manor/web/operations';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FollowedOperation } from '../../../parts/OperationProgress';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useFeeItems } from '../feeItems/feeItems';

interface Values {
  accountingMonth: string;
  estateId?: string;
  feeItemIds?: string[];
  action: 'preview' | 'start';
}

export function NewRun({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const fees = useFeeItems();
  const [operation, setOperation] = useState<string>();
  const { companyId } = scope;
  const estates = rights.session.nodes.filter(
    (node) => node.kind === 'NODE_KIND_ESTATE' && node.companyId === companyId && !node.closed,
  );
  const done = ({ response }: OperationView): void => {
    onClose();
    if (typeof response['runId'] === 'string') void navigate(scope.path(`billing/runs/${response['runId']}`));
  };
  return (
    <Modal open title={t('runs.new')} footer={null} onCancel={onClose}>
      {operation ? (
        <FollowedOperation name={operation} onDone={done} />
      ) : (
        <ResourceForm<Values, Schemas['longrunning.Operation']>
          fields={[
            { name: 'accountingMonth', label: t('runs.month'), kind: 'month', required: true },
            ...(scope.kind === 'company'
              ? [
                  {
                    name: 'estateId',
                    label: t('runs.target'),
                    kind: 'choice' as const,
                    placeholder: t('runs.wholeCompany'),
                    options: estates.map((node) => ({ value: node.nodeId, label: node.name })),
                  },
                ]
              : []),
            {
              name: 'feeItemIds',
              label: t('runs.feeItems'),
              kind: 'choice',
              multiple: true,
              placeholder: t('runs.allFeeItems'),
              options: fees.choices,
            },
            {
              name: 'action',
              label: t('runs.kind'),
              kind: 'choice',
              required: true,
              help: t('runs.kindHint'),
              options: [
                { value: 'preview', label: t('runs.preview') },
                { value: 'start', label: t('runs.start') },
              ],
            },
          ]}
          initial={{ accountingMonth: today(scope.timeZone).slice(0, 7), action: 'preview' }}
          submitLabel={t('runs.calculate')}
          send={(client, { action, accountingMonth, feeItemIds = [], ...values }) => {
            const estateId = values.estateId ?? scope.estateId;
            const target: Schemas['billing.RunTarget'] =
              estateId === '0' ? 'RUN_TARGET_COMPANY' : 'RUN_TARGET_ESTATE';
            const body = { companyId, accountingMonth, estateId, scope: { target, estateId, feeItemIds } };
            return action === 'preview'
              ? client.POST('/v1/billing/runs:preview', { body })
              : client.POST('/v1/billing/runs', { body });
          }}
          onDone={({ name }) => {
            setOperation(name);
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}

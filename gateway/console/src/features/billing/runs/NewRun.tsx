/** Calculates a month: as a preview that bills nobody, or as drafts that a second person approves. */
import type { Schemas } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import type { OperationView } from '@manor/web/operations';
import { useRights } from '@manor/web/session';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBuildings } from '../../../parts/buildings';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import type { Field } from '../../../parts/FormField';
import { FollowedOperation } from '../../../parts/OperationProgress';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';

const PARTS = ['whole', 'building', 'customer'] as const;
type Part = (typeof PARTS)[number];

interface Values {
  accountingMonth: string;
  estateId?: string;
  part: Part;
  buildingId?: string;
  customerId?: string;
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
  const [chosen, setChosen] = useState<Pick<Values, 'part' | 'estateId'>>({ part: 'whole' });
  const estate = chosen.estateId ?? (scope.kind === 'estate' ? scope.estateId : '');
  const narrower = usePart(chosen.part, estate);
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
              name: 'part',
              label: t('runs.part'),
              kind: 'choice',
              required: true,
              // A building is one of an estate, which is named first.
              options: PARTS.filter((one) => one !== 'building' || estate).map((value) => ({
                value,
                label: t(`runs.parts.${value}`),
              })),
            },
            ...narrower,
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
          initial={{
            accountingMonth: today(scope.timeZone).slice(0, 7),
            action: 'preview',
            part: 'whole',
          }}
          onChange={setChosen}
          submitLabel={t('runs.calculate')}
          send={(client, { action, accountingMonth, feeItemIds = [], buildingId, customerId, ...values }) => {
            const estateId = values.estateId ?? scope.estateId;
            const of = { target: targetOf(values.part, estateId), estateId, feeItemIds };
            const body = {
              ...{ companyId, accountingMonth, estateId },
              // A field that is off the form is not among the values.
              scope: { ...of, ...(buildingId ? { buildingId } : {}), ...(customerId ? { customerId } : {}) },
            };
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

function targetOf(part: Part, estateId: string): Schemas['billing.RunTarget'] {
  if (part === 'building') return 'RUN_TARGET_BUILDING';
  if (part === 'customer') return 'RUN_TARGET_CUSTOMER';
  return estateId === '0' ? 'RUN_TARGET_COMPANY' : 'RUN_TARGET_ESTATE';
}

/** The field of the building or customer that a run is for. */
function usePart(part: Part, estateId: string): Field[] {
  const { t } = useTranslation('billing');
  const buildings = useBuildings(part === 'building' ? estateId : '');
  if (part === 'whole') return [];
  const shared = { label: t(`runs.parts.${part}`), required: true } as const;
  return part === 'building'
    ? [{ ...shared, name: 'buildingId', kind: 'choice', options: buildings }]
    : [{ ...shared, name: 'customerId', kind: 'own', control: <CustomerSelect width="100%" /> }];
}

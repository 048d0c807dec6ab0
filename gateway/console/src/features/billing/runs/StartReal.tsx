/** Runs for real what a preview has shown: the same month, place and fee items. */
import type { Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import type { OperationView } from '@manor/web/operations';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FollowedOperation } from '../../../parts/OperationProgress';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';

export function StartReal({ run }: { run: Schemas['billing.BillingRun'] }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, accountingMonth } = run;
  const of = run.scope ?? { target: 'RUN_TARGET_COMPANY' as const, estateId: '0', feeItemIds: [] };
  const submission = useSubmit((client) =>
    client.POST('/v1/billing/runs', {
      body: { companyId, accountingMonth, estateId: of.estateId, scope: of },
    }),
  );
  const done = ({ response }: OperationView): void => {
    submission.reset();
    if (typeof response['runId'] === 'string') void navigate(scope.path(`billing/runs/${response['runId']}`));
  };
  return (
    <>
      <Button
        type="primary"
        loading={submission.pending}
        onClick={() => {
          submission.submit(undefined);
        }}
      >
        {t('runs.startReal')}
      </Button>
      <Modal
        open={Boolean(submission.result ?? submission.error)}
        title={t('runs.startReal')}
        footer={null}
        onCancel={submission.reset}
      >
        <Refusal submission={submission} />
        {submission.result && <FollowedOperation name={submission.result.name} onDone={done} />}
      </Modal>
    </>
  );
}

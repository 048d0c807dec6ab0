/** A case: its steps, what was decided, and what the reader does about it. */
import { api, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApprovalCase } from '../../../parts/ApprovalCase';
import { OfCompany } from '../../../parts/OfCompany';
import { CaseActions } from './CaseActions';
import { useRules } from './useTodos';

interface Props {
  service: string;
  approvalId: string;
  companyId: string;
  onClose: () => void;
}

export function CaseDrawer({ service, approvalId, companyId, onClose }: Props) {
  const { t } = useTranslation('everyone');
  const { nameOf, phrases } = useRules(companyId);
  const { data, error } = useQuery({
    queryKey: ['case', service, approvalId],
    queryFn: () =>
      take(api.GET('/v1/{service}/approvals/{approvalId}', { params: { path: { service, approvalId } } })),
  });
  return (
    <Drawer
      open
      size={640}
      onClose={onClose}
      title={data?.approval ? `${nameOf(data.approval.subject)} ${data.approval.label}` : t('todos.title')}
      footer={
        data && (
          <OfCompany companyId={companyId}>
            <CaseActions
              service={service}
              approvalId={approvalId}
              found={data}
              phrases={phrases}
              onDone={onClose}
            />
          </OfCompany>
        )
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!data && !error && <Spin />}
      {data && <ApprovalCase found={data} />}
    </Drawer>
  );
}

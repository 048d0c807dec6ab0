/** The crew of a decoration: who is let in on which days. */
import { useGet } from '@manor/web/api/read';
import { explained } from '@manor/web/api/problem';
import { period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Modal, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@manor/web/api/client';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { CrewPass, Decoration } from './decoration';

const ISSUED: Decoration['state'][] = ['DECORATION_STATE_APPROVED', 'DECORATION_STATE_UNDERWAY'];

export function CrewTab({ decoration }: { decoration: Decoration }) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const [writing, setWriting] = useState(false);
  const [revoking, setRevoking] = useState<CrewPass>();
  const { companyId, decorationId } = decoration;
  const found = useGet('/v1/workorders/decorations/{decorationId}/crewPasses', {
    path: { decorationId },
    query: { companyId },
  });
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  const mayWrite =
    rights.holdsAt('workorders.decorations.write', decoration.estateId) && ISSUED.includes(decoration.state);
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      {mayWrite && (
        <Button
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('crew.new')}
        </Button>
      )}
      <Table<CrewPass>
        size="small"
        rowKey="crewPassId"
        pagination={false}
        loading={found.isPending}
        dataSource={found.data?.crewPasses ?? []}
        scroll={{ x: true }}
        columns={[
          { title: t('crew.name'), dataIndex: 'name' },
          { title: t('crew.trade'), dataIndex: 'trade' },
          { title: t('decoration.days'), render: (_, row) => period(row.startDate, row.endDate) },
          {
            title: t('order.state'),
            render: (_, row) => (
              <Tag color={row.valid ? 'success' : 'default'}>
                {t(row.revoked ? 'crew.revoked' : row.valid ? 'crew.valid' : 'crew.notToday')}
              </Tag>
            ),
          },
          {
            title: '',
            render: (_, row) =>
              mayWrite &&
              !row.revoked && (
                <Button
                  size="small"
                  onClick={() => {
                    setRevoking(row);
                  }}
                >
                  {t('crew.revoke')}
                </Button>
              ),
          },
        ]}
      />
      {writing && (
        <NewCrewPass
          decoration={decoration}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {revoking && (
        <ReasonDialog
          title={t('crew.revoke')}
          danger
          send={(client) =>
            client.POST('/v1/workorders/crewPasses/{crewPassId}:revoke', {
              params: { path: { crewPassId: revoking.crewPassId } },
              body: { companyId },
            })
          }
          onClose={() => {
            setRevoking(undefined);
          }}
        >
          {revoking.name}
        </ReasonDialog>
      )}
    </Space>
  );
}

function NewCrewPass({ decoration, onClose }: { decoration: Decoration; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, decorationId, startDate, endDate } = decoration;
  return (
    <Modal open title={t('crew.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ crewPass: Schemas['workorders.CrewPass.sent'] }, CrewPass>
        fields={[
          { name: 'crewPass.name', label: t('crew.name'), kind: 'text', most: 60, required: true },
          { name: 'crewPass.trade', label: t('crew.trade'), kind: 'text', most: 60 },
          { name: 'crewPass.startDate', label: t('decoration.from'), kind: 'date' },
          { name: 'crewPass.endDate', label: t('decoration.to'), kind: 'date' },
        ]}
        initial={{ crewPass: { name: '', startDate, endDate } }}
        send={(client, values) =>
          client.POST('/v1/workorders/decorations/{decorationId}/crewPasses', {
            params: { path: { decorationId } },
            body: { companyId, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

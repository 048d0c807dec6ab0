/** What a tariff is assigned to; an assignment ends with a day. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useRows } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { ExportAssignments } from './ExportAssignments';
import { NewAssignment } from './NewAssignment';

type Assignment = Schemas['billing.TariffAssignment'];

export function Assignments({ tariffId, feeItemId }: { tariffId: string; feeItemId: string }) {
  const { t } = useTranslation('billing');
  const { companyId, estateId, nodeId, timeZone } = useScope();
  const rights = useRights();
  const [ending, setEnding] = useState<Assignment>();
  const [assigning, setAssigning] = useState(false);
  const source = listing('/v1/billing/tariffAssignments', 'assignments', { companyId, estateId, tariffId });
  const { rows, first, more, loadMore } = useRows(source);
  return (
    <div className="stack">
      <Space className="start">
        {rights.holdsIn('billing.tariffs.assign', nodeId) && (
          <Button
            onClick={() => {
              setAssigning(true);
            }}
          >
            {t('assignments.new')}
          </Button>
        )}
        <ExportAssignments tariffId={tariffId} />
      </Space>
      <Table<Assignment>
        size="small"
        rowKey="assignmentId"
        loading={first}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('assignments.none') }}
        columns={[
          {
            key: 'level',
            title: t('assignments.level'),
            render: (_, row) => t(`assignmentLevel.${row.level}`),
          },
          {
            key: 'target',
            title: t('assignments.target'),
            render: (_, row) => row.targetName,
          },
          {
            key: 'estate',
            title: t('receivables.estate'),
            render: (_, row) => rights.node(row.estateId)?.name ?? t('assignments.allEstates'),
          },
          { key: 'start', title: t('assignments.start'), render: (_, row) => day(row.startDate) },
          { key: 'end', title: t('assignments.end'), render: (_, row) => day(row.endDate) },
          {
            key: 'action',
            title: <span className="visually-hidden">{t('assignments.finish')}</span>,
            render: (_, row) =>
              !row.endDate &&
              rights.holdsAt('billing.tariffs.assign', row.estateId === '0' ? companyId : row.estateId) && (
                <Button
                  size="small"
                  onClick={() => {
                    setEnding(row);
                  }}
                >
                  {t('assignments.finish')}
                </Button>
              ),
          },
        ]}
      />
      {more && <Button onClick={loadMore}>{t('assignments.more')}</Button>}
      {assigning && (
        <NewAssignment
          tariffId={tariffId}
          feeItemId={feeItemId}
          onClose={() => {
            setAssigning(false);
          }}
        />
      )}
      {ending && (
        <Modal
          open
          title={t('assignments.finish')}
          footer={null}
          onCancel={() => {
            setEnding(undefined);
          }}
        >
          <ResourceForm<{ endDate: string }, unknown>
            fields={[{ name: 'endDate', label: t('assignments.end'), kind: 'date', required: true }]}
            initial={{ endDate: today(timeZone) }}
            send={(client, { endDate }) =>
              client.POST('/v1/billing/tariffAssignments/{assignmentId}:end', {
                params: { path: { assignmentId: ending.assignmentId } },
                body: { companyId, endDate },
              })
            }
            onDone={() => {
              setEnding(undefined);
            }}
          />
        </Modal>
      )}
    </div>
  );
}

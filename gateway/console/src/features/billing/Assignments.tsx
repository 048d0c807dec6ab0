/** What a tariff is assigned to: whole estates are assigned here; an assignment ends with a day. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useRows } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../parts/ResourceForm';
import { useScope } from '../../scope';

type Assignment = Schemas['billing.TariffAssignment'];

export function Assignments({ tariffId }: { tariffId: string }) {
  const { t } = useTranslation('billing');
  const { companyId, estateId, nodeId, timeZone } = useScope();
  const rights = useRights();
  const [ending, setEnding] = useState<Assignment>();
  const [assigning, setAssigning] = useState(false);
  const source = listing('/v1/billing/tariffAssignments', 'assignments', { companyId, estateId, tariffId });
  const { rows, first, more, loadMore } = useRows(source);
  const estates = rights.session.nodes.filter(
    (node) => node.kind === 'NODE_KIND_ESTATE' && node.companyId === companyId && !node.closed,
  );
  return (
    <div className="stack">
      {rights.holdsIn('billing.tariffs.assign', nodeId) && (
        <Button
          className="start"
          onClick={() => {
            setAssigning(true);
          }}
        >
          {t('assignments.new')}
        </Button>
      )}
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
            key: 'estate',
            title: t('receivables.estate'),
            render: (_, row) => rights.node(row.estateId)?.name ?? t('assignments.allEstates'),
          },
          { key: 'start', title: t('assignments.start'), render: (_, row) => day(row.startDate) },
          { key: 'end', title: t('assignments.end'), render: (_, row) => day(row.endDate) },
          {
            key: 'deed',
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
        <Modal
          open
          title={t('assignments.new')}
          footer={null}
          onCancel={() => {
            setAssigning(false);
          }}
        >
          <ResourceForm<{ estateId: string; startDate: string }, unknown>
            fields={[
              {
                name: 'estateId',
                label: t('receivables.estate'),
                kind: 'choice',
                required: true,
                options: estates.map((node) => ({ value: node.nodeId, label: node.name })),
              },
              { name: 'startDate', label: t('assignments.start'), kind: 'date', required: true },
            ]}
            initial={{
              startDate: `${today(timeZone).slice(0, 7)}-01`,
              ...(estateId === '0' ? {} : { estateId }),
            }}
            send={(client, values) =>
              client.POST('/v1/billing/tariffAssignments:batchCreate', {
                body: {
                  companyId,
                  estateId: values.estateId,
                  assignments: [{ ...values, tariffId, level: 'ASSIGNMENT_LEVEL_ESTATE' }],
                },
              })
            }
            onDone={() => {
              setAssigning(false);
            }}
          />
        </Modal>
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

/** One acceptance: its checklist item by item, the documents that are owed or came, and its end. */
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { AcceptanceDialog, type Doing } from './AcceptanceDialog';
import { subjectOf, type Acceptance } from './states';

export function AcceptanceDrawer({ companyId, acceptanceId }: { companyId: string; acceptanceId: string }) {
  const { t } = useTranslation('tenants');
  const { timeZone } = useScope();
  const rights = useRights();
  const [doing, setDoing] = useState<Doing>();
  const params = { path: { acceptanceId }, query: { companyId } };
  const { data: one, isPending, error } = useGet('/v1/tenants/acceptances/{acceptanceId}', params);
  const mayWrite = one !== undefined && rights.holdsAt('tenants.acceptances.write', one.estateId);
  const goesOn = mayWrite && one.state === 'ACCEPTANCE_STATE_CHECKING';
  const attachments = useAttachmentsTab(
    { service: 'tenants', kind: 'acceptance', recordId: acceptanceId, companyId },
    mayWrite,
  );
  const close = (): void => {
    setDoing(undefined);
  };
  return (
    <DetailDrawer
      title={one ? subjectOf(one, t) : t('acceptance.title')}
      close="tenants/acceptances"
      loading={isPending}
      error={error}
      service="tenants"
      resource={`acceptances/${acceptanceId}`}
      companyId={companyId}
      size={820}
      tabs={attachments}
      facts={
        one
          ? [
              { label: t('acceptance.scope'), value: t(`acceptanceScope.${one.scope}`) },
              {
                label: t('handover.state'),
                value: <StateTag state={one.state}>{t(`acceptanceState.${one.state}`)}</StateTag>,
              },
              { label: t('acceptance.begun'), value: moment(one.createTime ?? '', timeZone) },
            ]
          : []
      }
      actions={
        goesOn && (
          <Space>
            <Button
              onClick={() => {
                setDoing({ deed: 'item' });
              }}
            >
              {t('acceptance.addItem')}
            </Button>
            <Button
              onClick={() => {
                setDoing({ deed: 'document', number: 0 });
              }}
            >
              {t('acceptance.addDocument')}
            </Button>
            <Button
              type="primary"
              onClick={() => {
                setDoing({ deed: 'complete' });
              }}
            >
              {t('acceptance.complete')}
            </Button>
          </Space>
        )
      }
    >
      {one && <Items of={one} {...(goesOn ? { onDo: setDoing } : {})} />}
      {one && <Documents of={one} {...(goesOn ? { onDo: setDoing } : {})} />}
      {one && doing && doing.deed !== 'complete' && (
        <AcceptanceDialog of={one} doing={doing} onClose={close} />
      )}
      {one && doing?.deed === 'complete' && (
        <ReasonDialog
          title={t('acceptance.complete')}
          send={(client) =>
            client.POST('/v1/tenants/acceptances/{acceptanceId}:complete', {
              params: { path: { acceptanceId } },
              body: { companyId, etag: one.etag },
            })
          }
          onClose={close}
        >
          {t('acceptance.completeAsk')}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

interface Shown {
  of: Acceptance;
  onDo?: (doing: Doing) => void;
}

function Items({ of, onDo }: Shown) {
  const { t } = useTranslation('tenants');
  const { path } = useScope();
  return (
    <>
      <h3 className="section">{t('acceptance.items')}</h3>
      <Table
        size="small"
        rowKey="number"
        pagination={false}
        dataSource={of.items}
        columns={[
          { key: 'number', title: '#', dataIndex: 'number', width: 48 },
          { key: 'name', title: t('acceptance.item'), dataIndex: 'name' },
          { key: 'standard', title: t('acceptance.standard'), dataIndex: 'standard' },
          {
            key: 'result',
            title: t('acceptance.result'),
            render: (_, row) =>
              row.checkedBy === '' ? (
                t(`itemResult.${row.result}`)
              ) : (
                <>
                  <Tag color={row.result === 'ITEM_RESULT_PASSED' ? 'success' : 'error'}>
                    {t(`itemResult.${row.result}`)}
                  </Tag>
                  <PersonName principalId={row.checkedBy} />
                  <div>{row.note}</div>
                  {row.problemId && (
                    <Link to={path(`tenants/problems/${row.problemId}`)}>{t('acceptance.problem')}</Link>
                  )}
                </>
              ),
          },
          ...(onDo
            ? [
                {
                  key: 'deeds',
                  title: t('occupancy.actions'),
                  render: (_: unknown, row: Acceptance['items'][number]) => (
                    <Space size={4}>
                      {(
                        ['pass', 'fail', ...(row.checkedBy === '' ? (['remove'] as const) : [])] as const
                      ).map((deed) => (
                        <Button
                          key={deed}
                          size="small"
                          aria-label={`${t(`acceptance.${deed}`)} ${row.name}`}
                          onClick={() => {
                            onDo({ deed, number: row.number });
                          }}
                        >
                          {t(`acceptance.${deed}`)}
                        </Button>
                      ))}
                    </Space>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Documents({ of, onDo }: Shown) {
  const { t } = useTranslation('tenants');
  return (
    <>
      <h3 className="section">{t('acceptance.documents')}</h3>
      <Table
        size="small"
        rowKey="number"
        pagination={false}
        dataSource={of.documents}
        locale={{ emptyText: t('acceptance.noDocuments') }}
        columns={[
          { key: 'name', title: t('acceptance.document'), dataIndex: 'name' },
          { key: 'copies', title: t('acceptance.copies'), dataIndex: 'copies', align: 'right' },
          {
            key: 'received',
            title: t('acceptance.received'),
            render: (_, row) => (row.receivedDate ? day(row.receivedDate) : t('acceptance.owed')),
          },
          ...(onDo
            ? [
                {
                  key: 'deeds',
                  title: t('occupancy.actions'),
                  render: (_: unknown, row: Acceptance['documents'][number]) => (
                    <Button
                      size="small"
                      aria-label={`${t('acceptance.change')} ${row.name}`}
                      onClick={() => {
                        onDo({ deed: 'document', number: row.number });
                      }}
                    >
                      {t('acceptance.change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

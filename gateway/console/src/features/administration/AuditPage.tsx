/** The audit trail of a service, and whether its chain of hashes holds. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { api, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { PersonName } from '../../parts/PersonName';
import { useScope } from '../../scope';
import { serviceLabel, useWords } from '../../words';
import { AuditEntry } from './AuditEntry';

type Entry = Schemas['chassis.AuditEntry'];

export default function AuditPage() {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const { companyId } = scope;
  const rights = useRights();
  const { services } = rights.session;
  const service = services.find((name) => name === search.get('service')) ?? services[0] ?? '';
  // The trail is kept by company: an estate's is read in its company's, by whoever may see that.
  const at = scope.kind === 'group' ? scope.nodeId : companyId;
  const verification = useQuery({
    queryKey: ['verify', service, companyId],
    queryFn: () =>
      take(
        api.GET('/v1/{service}/auditEntries:verify', { params: { path: { service }, query: { companyId } } }),
      ),
    enabled: false,
    staleTime: Infinity,
  });
  const words = useWords();
  const [opened, setOpened] = useState<Entry>();
  // At the group all of its companies are looked at, each entry with its own.
  const group = scope.kind === 'group';
  const asked = { companyId, withCompanies: group, timeZone: scope.timeZone };
  const source = listing('/v1/{service}/auditEntries', 'entries', asked, { service });
  const place = (row: Entry): string => {
    const node = row.estateId === '0' ? row.companyId : row.estateId;
    return node === '0' ? t('audit.ofGroup') : (rights.node(node)?.name ?? node);
  };
  if (!rights.holdsAt('audit.read', at))
    return <Alert type="info" showIcon title={t('audit.chooseCompany')} />;
  return (
    <ListPage<Entry & { key: string }>
      title={t('audit.title')}
      rowKey="key"
      source={{
        key: source.key,
        page: async (token, filters) => {
          const { rows, next } = await source.page(token, filters);
          // Entries that are not sealed yet have no number, so a row is told by all that it says.
          return {
            rows: rows.map((row) => ({
              ...row,
              key: `${row.companyId} ${row.number} ${row.occurTime ?? ''} ${row.action} ${row.resource}`,
            })),
            next,
          };
        },
      }}
      filters={[
        { name: 'fromDate', label: t('audit.from'), kind: 'date', width: 130 },
        { name: 'toDate', label: t('audit.to'), kind: 'date', width: 130 },
        { name: 'principalId', label: t('audit.who'), kind: 'person', width: 180 },
        { name: 'resource', label: t('audit.resource'), kind: 'text', width: 200 },
      ]}
      actions={
        <>
          <Segmented
            aria-label={t('audit.service')}
            value={service}
            options={services.map((value) => ({ value, label: serviceLabel(value) }))}
            onChange={(value) => {
              setSearch(
                (now) => {
                  now.set('service', value);
                  return now;
                },
                { replace: true },
              );
            }}
          />
          <Button
            type="primary"
            icon={<SafetyCertificateOutlined />}
            loading={verification.isFetching}
            onClick={() => void verification.refetch()}
          >
            {t('audit.verify')}
          </Button>
        </>
      }
      summary={
        verification.error ? (
          <Alert type="error" showIcon title={explained(verification.error)} />
        ) : verification.data ? (
          <Verdict found={verification.data} />
        ) : undefined
      }
      columns={[
        {
          key: 'time',
          title: t('audit.time'),
          width: 170,
          render: (row) => moment(row.occurTime, scope.timeZone),
        },
        {
          key: 'who',
          title: t('audit.who'),
          width: 140,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        {
          key: 'action',
          title: t('audit.action'),
          width: 190,
          render: (row) => <span title={row.action}>{words.action(row.action)}</span>,
        },
        // As a list of its own calls it, so that no other is put beside it.
        { key: 'estate', title: t('audit.company'), width: 160, render: place },
        {
          key: 'resource',
          title: t('audit.resource'),
          width: 220,
          render: (row) => <span title={row.resource}>{row.resource}</span>,
        },
        {
          key: 'detail',
          title: t('audit.detail'),
          width: 230,
          render: (row) => <span title={row.detail}>{row.detail === '{}' ? '' : row.detail}</span>,
        },
        {
          key: 'number',
          title: t('audit.number'),
          width: 70,
          align: 'right',
          render: (row) => (row.number === '0' ? '—' : number(row.number)),
        },
      ]}
      onOpen={setOpened}
    >
      {opened && (
        <AuditEntry
          entry={opened}
          place={place(opened)}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

function Verdict({ found }: { found: Schemas['chassis.VerifyAuditChainResponse'] }) {
  const { t } = useTranslation('administration');
  const counts = { sealed: number(found.sealed), unsealed: number(found.unsealed) };
  return found.intact ? (
    <Alert type="success" showIcon role="status" title={t('audit.intact', counts)} />
  ) : (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('audit.broken', { number: number(found.firstBrokenNumber) })}
    />
  );
}

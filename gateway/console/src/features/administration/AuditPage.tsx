/** The audit trail of all services in one list, newest first, and whether its chains of hashes hold. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { api, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters, type Filter } from '../../parts/Filters';
import { ListPage } from '../../parts/ListPage';
import { PersonName } from '../../parts/PersonName';
import { RecordLink } from '../../parts/RecordLink';
import { useParticulars } from '../../parts/auditDetail';
import { useScope } from '../../scope';
import { serviceLabel, useWords } from '../../words';
import { AuditEntry } from './AuditEntry';
import { SaveTrail } from './SaveTrail';
import { trailOf, type Entry } from './trail';

export default function AuditPage() {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const { companyId } = scope;
  const rights = useRights();
  const { services } = rights.session;
  const words = useWords();
  const told = useParticulars();
  const [opened, setOpened] = useState<Entry>();
  const verification = useVerification(services, companyId);
  const filters: Filter[] = [
    { name: 'fromDate', label: t('audit.from'), kind: 'date', width: 130 },
    { name: 'toDate', label: t('audit.to'), kind: 'date', width: 130 },
    { name: 'principalId', label: t('audit.who'), kind: 'person', width: 180 },
    { name: 'action', label: t('audit.action'), kind: 'choice', options: words.actions(), width: 200 },
    {
      name: 'service',
      label: t('audit.service'),
      kind: 'choice',
      options: services.map((value) => ({ value, label: serviceLabel(value) })),
      width: 140,
    },
    { name: 'resource', label: t('audit.resource'), kind: 'text', width: 200 },
  ];
  const { values } = useFilters(filters);
  // The trail is kept by company: an estate's is read in its company's, by whoever may see that.
  const at = scope.kind === 'group' ? scope.nodeId : companyId;
  // At the group all of its companies are looked at, each entry with its own.
  const source = trailOf(services, {
    companyId,
    withCompanies: scope.kind === 'group',
    timeZone: scope.timeZone,
  });
  const place = (row: Entry): string => {
    const node = row.estateId === '0' ? row.companyId : row.estateId;
    return node === '0' ? t('audit.ofGroup') : (rights.node(node)?.name ?? node);
  };
  const lines = (row: Entry) =>
    told(row.detail, {
      currency: rights.node(row.companyId)?.currencyCode ?? '',
      timeZone: scope.timeZone,
    });
  if (!rights.holdsAt('audit.read', at))
    return <Alert type="info" showIcon title={t('audit.chooseCompany')} />;
  return (
    <ListPage<Entry>
      title={t('audit.title')}
      rowKey="key"
      source={source}
      filters={filters}
      actions={
        <>
          <SaveTrail source={source} filters={values} place={place} lines={lines} />
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
        ) : (
          verification.data && <Verdicts found={verification.data} />
        )
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
          key: 'detail',
          title: t('audit.detail'),
          width: 270,
          render: (row) => {
            const text = lines(row)
              .map(({ label, text }) => `${label}: ${text}`)
              .join(' · ');
            return <span title={text}>{text}</span>;
          },
        },
        {
          key: 'resource',
          title: t('audit.resource'),
          width: 180,
          render: (row) => <RecordLink of={row} />,
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
          lines={lines(opened)}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

type Verified = Schemas['chassis.VerifyAuditChainResponse'] & { service: string };

/** Each service has a chain of its own: all are verified when asked. */
function useVerification(services: string[], companyId: string) {
  return useQuery({
    queryKey: ['verify', services, companyId],
    queryFn: () =>
      Promise.all(
        services.map(async (service): Promise<Verified> => {
          const params = { path: { service }, query: { companyId } };
          return { service, ...(await take(api.GET('/v1/{service}/auditEntries:verify', { params }))) };
        }),
      ),
    enabled: false,
    staleTime: Infinity,
  });
}

/** One verdict where all hold; otherwise where each of the others breaks. */
function Verdicts({ found }: { found: Verified[] }) {
  const { t } = useTranslation('administration');
  const broken = found.filter((one) => !one.intact);
  const sum = (key: 'sealed' | 'unsealed') => number(found.reduce((all, one) => all + Number(one[key]), 0));
  if (broken.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('audit.intact', { sealed: sum('sealed'), unsealed: sum('unsealed') })}
      />
    );
  return broken.map(({ service, firstBrokenNumber }) => (
    <Alert
      key={service}
      type="error"
      showIcon
      role="alert"
      title={t('audit.broken', { service: serviceLabel(service), number: number(firstBrokenNumber) })}
    />
  ));
}

/** For how long a company keeps files after the end of the records that they are attached to. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { useNamed } from '@manor/web/named';
import { useRights } from '@manor/web/session';
import { Alert, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenButton } from '../../../parts/OpenButton';
import { Page } from '../../../parts/Page';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { choices } from './terms';

type Term = Schemas['identity.FileKindTerm'];
type Terms = Schemas['identity.CompanyFileTerms'];

export default function FileTermsPage() {
  const { t } = useTranslation('identity');
  const { companyId } = useScope();
  return (
    <Page title={t('fileTerms.title')}>
      <TermsOf key={companyId} companyId={companyId} />
    </Page>
  );
}

function TermsOf({ companyId }: { companyId: string }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const [changing, setChanging] = useState<Term>();
  const path = { companyId };
  const { data, error, isPending } = useGet('/v1/identity/companies/{companyId}/fileTerms', { path });
  const mayWrite = rights.holdsAt('identity.file_terms.write', companyId);
  const called = useNamed();
  const days = (count: number): string => t('fileTerms.days', { days: number(count) });
  return (
    <>
      <p className="quiet">{t('fileTerms.help')}</p>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Table<Term>
        size="small"
        rowKey={(row) => `${row.service}/${row.kind}`}
        loading={isPending}
        pagination={false}
        scroll={{ x: 560 }}
        dataSource={data?.terms ?? []}
        columns={[
          {
            key: 'kind',
            title: t('fileTerms.kind'),
            render: (_, row) =>
              mayWrite ? (
                <OpenButton
                  onClick={() => {
                    setChanging(row);
                  }}
                >
                  {called(row)}
                </OpenButton>
              ) : (
                called(row)
              ),
          },
          {
            key: 'kept',
            title: t('fileTerms.kept'),
            align: 'right',
            render: (_, row) => days(row.keptDays || row.defaultDays),
          },
          {
            key: 'own',
            title: t('fileTerms.set'),
            render: (_, row) => t(row.keptDays ? 'fileTerms.byCompany' : 'fileTerms.byDefault'),
          },
          {
            key: 'least',
            title: t('fileTerms.least'),
            align: 'right',
            render: (_, row) => days(row.leastDays),
          },
        ]}
      />
      {data && changing && (
        <Modal
          open
          title={called(changing)}
          footer={null}
          onCancel={() => {
            setChanging(undefined);
          }}
        >
          <ResourceForm<{ keptDays?: number }, Terms>
            fields={[
              {
                name: 'keptDays',
                label: t('fileTerms.kept'),
                kind: 'integer',
                least: changing.leastDays,
                most: 36_525,
                unit: t('fileTerms.unit'),
                help: t('fileTerms.keptHelp', { least: changing.leastDays, usual: changing.defaultDays }),
              },
            ]}
            initial={changing.keptDays ? { keptDays: changing.keptDays } : {}}
            send={(client, { keptDays }) =>
              client.POST('/v1/identity/companies/{companyId}/fileTerms:set', {
                params: { path },
                body: { terms: choices(data.terms, changing, keptDays), etag: data.etag },
              })
            }
            onDone={() => {
              setChanging(undefined);
            }}
            onCancel={() => {
              setChanging(undefined);
            }}
          />
        </Modal>
      )}
    </>
  );
}

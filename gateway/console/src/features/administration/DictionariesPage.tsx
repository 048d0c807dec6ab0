/** Words that a company extends, such as unit types: each belongs to one built-in kind, which alone decides rules. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { named } from '@manor/web/named';
import { useRights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { Button, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { OpenButton } from '../../parts/OpenButton';
import { Page } from '../../parts/Page';
import { ResourceForm } from '../../parts/ResourceForm';
import { useScope } from '../../scope';

type Entry = Schemas['chassis.DictionaryEntry'];
type Declared = Schemas['chassis.DeclaredDictionary'] & { service: string };
interface Values {
  entry: { code: string; nameZh: string; nameEn: string; kind: string; position?: number; retired?: boolean };
}

/** The dictionaries of all services. */
function useDeclared(): Declared[] {
  const { services } = useRights().session;
  return useQueries({
    queries: services.map((service) => ({
      queryKey: ['dictionaries', service],
      queryFn: async () => {
        const call = api.GET('/v1/{service}/dictionaries', { params: { path: { service } } });
        return (await take(call)).dictionaries.map((one) => ({ ...one, service }));
      },
      staleTime: Infinity,
    })),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });
}

export default function DictionariesPage() {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const declared = useDeclared();
  const { service, dictionary } = useParams();
  const chosen = declared.find((one) => one.service === service && one.name === dictionary) ?? declared.at(0);
  const [entering, setEntering] = useState<Partial<Entry>>();
  const mayWrite = rights.holdsAt('dictionaries.write', scope.companyId);
  return (
    <Page
      title={t('dictionaries.title')}
      actions={
        mayWrite &&
        chosen && (
          <Button
            type="primary"
            onClick={() => {
              setEntering({});
            }}
          >
            {t('dictionaries.new')}
          </Button>
        )
      }
    >
      <p className="quiet">{t('dictionaries.help')}</p>
      <Select
        aria-label={t('dictionaries.choose')}
        style={{ width: 240, marginBottom: 12 }}
        value={chosen && `${chosen.service}/${chosen.name}`}
        options={declared.map((one) => ({ value: `${one.service}/${one.name}`, label: named(one) }))}
        onChange={(value) => void navigate(scope.path(`administration/dictionaries/${value}`))}
      />
      {chosen && <Entries of={chosen} {...(mayWrite ? { onOpen: setEntering } : {})} />}
      {chosen && entering && (
        <EntryForm
          of={chosen}
          entry={entering}
          onClose={() => {
            setEntering(undefined);
          }}
        />
      )}
    </Page>
  );
}

function Entries({ of, onOpen }: { of: Declared; onOpen?: (entry: Entry) => void }) {
  const { t } = useTranslation('administration');
  const { companyId } = useScope();
  const { service, name, kinds } = of;
  const { data, isPending } = useGet('/v1/{service}/dictionaryEntries', {
    path: { service },
    query: { companyId, dictionary: name },
  });
  const kindOf = (word: string): string => {
    const kind = kinds.find((one) => one.name === word);
    return kind ? named(kind) : word;
  };
  return (
    <Table
      size="small"
      rowKey="code"
      pagination={false}
      loading={isPending}
      dataSource={data?.entries ?? []}
      locale={{ emptyText: t('dictionaries.none') }}
      columns={[
        {
          key: 'code',
          title: t('dictionaries.code'),
          render: (_, row) =>
            onOpen ? (
              <OpenButton
                onClick={() => {
                  onOpen(row);
                }}
              >
                {row.code}
              </OpenButton>
            ) : (
              row.code
            ),
        },
        { key: 'zh', title: t('dictionaries.chinese'), dataIndex: 'nameZh' },
        { key: 'en', title: t('dictionaries.english'), dataIndex: 'nameEn' },
        { key: 'kind', title: t('dictionaries.kind'), render: (_, row) => kindOf(row.kind) },
        {
          key: 'state',
          title: t('dictionaries.state'),
          render: (_, row) => t(row.retired ? 'dictionaries.retired' : 'dictionaries.inUse'),
        },
      ]}
    />
  );
}

function EntryForm({ of, entry, onClose }: { of: Declared; entry: Partial<Entry>; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { companyId } = useScope();
  const { etag = '' } = entry;
  const fixed = etag !== '';
  return (
    <Modal
      open
      title={t(fixed ? 'dictionaries.change' : 'dictionaries.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Values, Entry>
        fields={[
          {
            name: 'entry.code',
            label: t('dictionaries.code'),
            kind: 'text',
            most: 60,
            required: true,
            disabled: fixed,
          },
          {
            name: 'entry.kind',
            label: t('dictionaries.kind'),
            kind: 'choice',
            required: true,
            disabled: fixed,
            help: t('dictionaries.kindHelp'),
            options: of.kinds.map((one) => ({ value: one.name, label: named(one) })),
          },
          { name: 'entry.nameZh', label: t('dictionaries.chinese'), kind: 'text', most: 60, required: true },
          { name: 'entry.nameEn', label: t('dictionaries.english'), kind: 'text', most: 60, required: true },
          { name: 'entry.position', label: t('dictionaries.position'), kind: 'integer', most: 600 },
          { name: 'entry.retired', label: t('dictionaries.retired'), kind: 'switch' },
        ]}
        initial={{ entry: { code: '', nameZh: '', nameEn: '', kind: '', position: 0, ...entry } }}
        send={(client, { entry: values }) => {
          const { code, kind, nameZh, nameEn, position = 0, retired = false } = values;
          return client.POST('/v1/{service}/dictionaryEntries:set', {
            params: { path: { service: of.service } },
            body: {
              companyId,
              etag,
              entry: { dictionary: of.name, code, kind, nameZh, nameEn, position, retired },
            },
          });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

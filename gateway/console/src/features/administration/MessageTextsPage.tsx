/** What customers and staff are told, as the platform words it and as the company does. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import { Alert, App, Button, Modal, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { OpenButton } from '../../parts/OpenButton';
import { Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { ResourceForm } from '../../parts/ResourceForm';
import { useScope } from '../../scope';
import { useWords } from '../../words';

type MessageText = Schemas['chassis.MessageText'];
type Sentences = Schemas['chassis.MessageSentences'];

const KEPT_BY = ['tenants', 'identity'] as const;
const NOTHING: Sentences = { subjectEn: '', textEn: '', subjectZh: '', textZh: '' };

const shown = (one: Sentences): string => (language() === 'zh-CN' ? one.textZh : one.textEn);

export default function MessageTextsPage() {
  const { t } = useTranslation('administration');
  const words = useWords();
  const scope = useScope();
  const navigate = useNavigate();
  const { service: asked, template } = useParams();
  const service = KEPT_BY.find((one) => one === asked) ?? 'tenants';
  const { companyId } = scope;
  const { data, error } = useGet('/v1/{service}/messageTexts', { path: { service }, query: { companyId } });
  const open = data?.texts.find((one) => one.template === template);
  const go = (...parts: string[]): void => {
    void navigate(scope.path(['administration/message-texts', ...parts].join('/')));
  };
  return (
    <Page
      title={t('messageTexts.title')}
      actions={
        <Segmented
          aria-label={t('messageTexts.to')}
          value={service}
          options={KEPT_BY.map((value) => ({ value, label: t(`messages.keptBy.${value}`) }))}
          onChange={(value) => {
            go(value);
          }}
        />
      }
    >
      <p className="quiet">{t('messageTexts.help')}</p>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Table
        rowKey="template"
        size="middle"
        loading={!data && !error}
        pagination={false}
        scroll={{ x: 700 }}
        dataSource={data?.texts ?? []}
        columns={[
          {
            title: t('messageTexts.template'),
            width: 200,
            render: (_, row) => (
              <OpenButton
                onClick={() => {
                  go(service, row.template);
                }}
              >
                {words.template(row.template)}
              </OpenButton>
            ),
          },
          { title: t('messageTexts.text'), render: (_, row) => shown(row.own ?? row.platform ?? NOTHING) },
          {
            title: '',
            width: 120,
            render: (_, row) =>
              row.own ? (
                <Tag color="blue">{t('messageTexts.own')}</Tag>
              ) : (
                <Tag>{t('messageTexts.platform')}</Tag>
              ),
          },
        ]}
      />
      {open && (
        <Words
          key={open.template}
          service={service}
          companyId={companyId}
          text={open}
          onClose={() => {
            go(service);
          }}
        />
      )}
    </Page>
  );
}

interface WordsProps {
  service: string;
  companyId: string;
  text: MessageText;
  onClose: () => void;
}

/** The sentences of one template, to be changed. */
function Words({ service, companyId, text, onClose }: WordsProps) {
  const { t } = useTranslation('administration');
  const words = useWords();
  const { message } = App.useApp();
  const [typed, setTyped] = useState(text.own ?? text.platform ?? NOTHING);
  const path = { service, template: text.template };
  const saved = (): void => {
    void message.success(t('messageTexts.saved'));
    onClose();
  };
  const reset = useSubmit(
    (client) =>
      client.POST('/v1/{service}/messageTexts/{template}:set', {
        params: { path },
        body: { companyId, text: NOTHING },
      }),
    saved,
  );
  const field = (name: keyof Sentences, label: string, kind: 'text' | 'textarea', most: number) =>
    ({ name: `text.${name}`, label, kind, most, required: true }) as const;
  return (
    <Modal open title={words.template(text.template)} footer={null} onCancel={onClose} width={640}>
      <p className="quiet">
        {t('messageTexts.fields', { fields: text.fields.map((one) => `{${one}}`).join(' ') })}
      </p>
      <ResourceForm<{ text: Sentences }, MessageText>
        initial={{ text: text.own ?? text.platform ?? NOTHING }}
        fields={[
          field('subjectZh', t('messageTexts.subjectZh'), 'text', 100),
          field('textZh', t('messageTexts.textZh'), 'textarea', 400),
          field('subjectEn', t('messageTexts.subjectEn'), 'text', 100),
          field('textEn', t('messageTexts.textEn'), 'textarea', 400),
        ]}
        onChange={({ text: words }) => {
          setTyped(words);
        }}
        send={(client, values) =>
          client.POST('/v1/{service}/messageTexts/{template}:set', {
            params: { path },
            body: { companyId, ...values },
          })
        }
        onDone={saved}
      />
      <Preview path={path} companyId={companyId} words={typed} />
      <Refusal submission={reset} />
      {text.own && (
        <Button
          disabled={reset.pending}
          onClick={() => {
            reset.submit(undefined);
          }}
        >
          {t('messageTexts.reset')}
        </Button>
      )}
    </Modal>
  );
}

/** What the words would say, asked for when the reader wants to see it. */
function Preview({
  path,
  companyId,
  words,
}: {
  path: { service: string; template: string };
  companyId: string;
  words: Sentences;
}) {
  const { t } = useTranslation('administration');
  const [seen, setSeen] = useState<Sentences>();
  const [refused, setRefused] = useState<unknown>();
  const look = async (): Promise<void> => {
    setRefused(undefined);
    try {
      const query = { companyId, text: words };
      const call = api.GET('/v1/{service}/messageTexts/{template}:preview', { params: { path, query } });
      setSeen((await take(call)).text);
    } catch (problem) {
      setSeen(undefined);
      setRefused(problem);
    }
  };
  return (
    <section aria-label={t('messageTexts.preview')}>
      <Button onClick={() => void look()}>{t('messageTexts.preview')}</Button>
      {refused !== undefined && <Alert type="error" showIcon title={explained(refused)} />}
      {seen && (
        <>
          <p className="quiet">{t('messageTexts.previewHint')}</p>
          <p>
            <b>{seen.subjectZh}</b> {seen.textZh}
          </p>
          <p>
            <b>{seen.subjectEn}</b> {seen.textEn}
          </p>
        </>
      )}
    </section>
  );
}

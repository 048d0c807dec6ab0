/** What the reader was told, newest first. */
import { listing } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { moment } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../parts/ListPage';
import { Refusal } from '../../parts/Refusal';
import { useScope } from '../../scope';
import { MessagePreferences } from './MessagePreferences';

const PATH = { service: 'identity' };

export default function MyMessagesPage() {
  const { t } = useTranslation('everyone');
  const scope = useScope();
  const [choosing, setChoosing] = useState(false);
  const reading = useSubmit((client, body: object) =>
    client.POST('/v1/{service}/myMessages:markRead', { params: { path: PATH }, body }),
  );
  return (
    <ListPage
      title={t('messages.title')}
      rowKey="messageId"
      empty={t('messages.none')}
      source={listing('/v1/{service}/myMessages', 'messages', { languageCode: language() }, PATH)}
      filters={[
        {
          name: 'unread',
          label: t('messages.read'),
          kind: 'choice',
          options: [{ value: 'true', label: t('messages.unread') }],
        },
      ]}
      actions={
        <>
          <Button
            onClick={() => {
              setChoosing(true);
            }}
          >
            {t('messages.preferences')}
          </Button>
          <Button
            loading={reading.pending}
            onClick={() => {
              reading.submit({});
            }}
          >
            {t('messages.markRead')}
          </Button>
        </>
      }
      summary={<Refusal submission={reading} />}
      columns={[
        {
          key: 'subject',
          title: t('messages.subject'),
          width: 240,
          render: (row) => (row.readTime ? row.subject : <strong>{row.subject}</strong>),
        },
        {
          key: 'text',
          title: t('messages.text'),
          width: 460,
          render: (row) => <span title={row.text}>{row.text || row.template}</span>,
        },
        {
          key: 'read',
          title: t('messages.read'),
          width: 90,
          render: (row) => (row.readTime ? '' : <Tag color="blue">{t('messages.unread')}</Tag>),
        },
        {
          key: 'time',
          title: t('messages.time'),
          width: 180,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
      ]}
    >
      {choosing && (
        <MessagePreferences
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </ListPage>
  );
}

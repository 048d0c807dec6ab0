/** What was sent to a customer, and what became of it. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { useTranslation } from 'react-i18next';
import { RowsTable } from '../../parts/RowsTable';
import { useScope } from '../../scope';
import type { OfCustomer } from '../../search';
import { MessageStateTag } from './MessageStateTag';

export default function MessagesTab({ subject }: { subject: OfCustomer }) {
  return <Messages {...subject} />;
}

export function Messages({ companyId, customerId }: OfCustomer) {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const query = { companyId, recipientId: customerId, languageCode: language() };
  return (
    <RowsTable
      source={listing('/v1/{service}/messages', 'messages', query, { service: 'tenants' })}
      rowKey="messageId"
      empty={t('messages.none')}
      columns={[
        {
          key: 'time',
          title: t('messages.time'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'text',
          title: t('messages.text'),
          width: 420,
          render: (row) => <span title={row.text}>{row.text || row.template}</span>,
        },
        {
          key: 'channel',
          title: t('messages.channel'),
          width: 90,
          render: (row) =>
            row.channel === 'sms' || row.channel === 'email' ? t(`messages.by.${row.channel}`) : '',
        },
        {
          key: 'state',
          title: t('messages.state'),
          width: 130,
          render: (row) => <MessageStateTag state={row.state} />,
        },
      ]}
    />
  );
}

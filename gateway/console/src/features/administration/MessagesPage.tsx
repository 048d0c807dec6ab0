/** What was sent to customers and to staff, or is to be, and what became of it. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { moment, number } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { App, Button, Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { PersonName } from '../../parts/PersonName';
import { Refusal } from '../../parts/Refusal';
import { CustomerLink } from '../../parts/SubjectLink';
import { useScope } from '../../scope';
import { MESSAGE_STATES, MessageStateTag } from './MessageStateTag';

type State = Schemas['chassis.MessageState'];

const FAILED: State[] = ['MESSAGE_STATE_FAILED', 'MESSAGE_STATE_UNDELIVERABLE'];
const FAULTS = [
  'NO_ADDRESS',
  'NO_CHANNEL',
  'UNREACHABLE',
  'BUSY',
  'ADDRESS_REFUSED',
  'MESSAGE_REFUSED',
  'NOT_DELIVERED',
  'PHONE_OFF',
  'NUMBER_UNKNOWN',
  'BLOCKED',
] as const;
const KEPT_BY = ['tenants', 'identity'] as const;

export default function MessagesPage() {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const service = KEPT_BY.find((one) => one === search.get('service')) ?? 'tenants';
  const rights = useRights();
  const { message } = App.useApp();
  const again = useSubmit(
    (client, messageId: string) =>
      client.POST('/v1/{service}/messages/{messageId}:sendAgain', {
        params: { path: { service, messageId } },
        body: { languageCode: language() },
      }),
    () => {
      void message.success(t('messages.againDone'));
    },
  );
  const query = { ...scope.query, languageCode: language() };
  return (
    <ListPage
      title={t('messages.title')}
      rowKey="messageId"
      saving
      empty={t('messages.none')}
      source={listing('/v1/{service}/messages', 'messages', query, { service })}
      every={10_000}
      filters={[
        {
          name: 'state',
          label: t('messages.state'),
          kind: 'choice',
          options: MESSAGE_STATES.map((value) => ({
            value,
            label: t(`messages.states.${value}`),
          })),
        },
        { name: 'template', label: t('messages.template'), kind: 'text', width: 200 },
      ]}
      actions={
        <Segmented
          aria-label={t('messages.to')}
          value={service}
          options={KEPT_BY.map((value) => ({ value, label: t(`messages.keptBy.${value}`) }))}
          onChange={(value) => {
            setSearch({ service: value }, { replace: true });
          }}
        />
      }
      columns={[
        {
          key: 'time',
          title: t('messages.time'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'to',
          title: t('messages.to'),
          width: 150,
          render: (row) =>
            service === 'identity' ? (
              <PersonName principalId={row.recipientId} />
            ) : (
              <CustomerLink
                customerId={row.recipientId}
                name={row.recipientName || `…${row.recipientId.slice(-6)}`}
              />
            ),
        },
        {
          key: 'text',
          title: t('messages.text'),
          width: 400,
          render: (row) => <span title={row.text}>{row.text || row.template}</span>,
        },
        {
          key: 'state',
          title: t('messages.state'),
          width: 130,
          render: (row) => <MessageStateTag state={row.state} />,
        },
        {
          key: 'channel',
          title: t('messages.channel'),
          width: 90,
          render: (row) =>
            row.channel === 'sms' || row.channel === 'email' ? t(`messages.by.${row.channel}`) : '',
        },
        {
          key: 'attempts',
          title: t('messages.attempts'),
          width: 80,
          align: 'right',
          render: (row) => number(row.attempts),
        },
        {
          key: 'fault',
          title: t('messages.fault'),
          width: 260,
          render: (row) => faultOf(row.fault, t),
        },
        {
          key: 'sent',
          title: t('messages.sent'),
          width: 170,
          render: (row) => (row.sendTime ? moment(row.sendTime, scope.timeZone) : ''),
        },
        {
          key: 'again',
          title: '',
          width: 130,
          render: (row) =>
            FAILED.includes(row.state) &&
            rights.holdsAt('messages.send', row.estateId === '0' ? row.companyId : row.estateId) && (
              <Button
                size="small"
                disabled={again.pending}
                onClick={() => {
                  again.submit(row.messageId);
                }}
              >
                {t('messages.again')}
              </Button>
            ),
        },
      ]}
    >
      <Refusal submission={again} />
    </ListPage>
  );
}

/** Why it was not sent, in words; of an answer that nobody has words for, its number. */
function faultOf(code: string, t: TFunction<'administration'>): string {
  const known = FAULTS.find((one) => one === code);
  if (known) return t(`messages.faults.${known}`);
  return code && t('messages.faults.OTHER', { code: code.replace('ANSWER_', '') });
}

/** One merchant account: where its channel tells of payments, its keys, and their replacement. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../../parts/CopyText';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import { ChannelState } from './ChannelState';
import { ReplaceKeys } from './ReplaceKeys';

type Account = Schemas['payments.ChannelAccount'];
type Deed = 'replace' | 'endFormer' | 'disable';

export function ChannelAccountDrawer({ accountId }: { accountId: string }) {
  const { t } = useTranslation('payments');
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const params = { path: { channelAccountId: accountId } };
  const { data: one, isPending, error } = useGet('/v1/payments/channelAccounts/{channelAccountId}', params);
  const mayWrite = one !== undefined && rights.holdsAt('payments.channel_accounts.write', one.companyId);
  const deeds: Deed[] = one
    ? [
        'replace',
        ...(one.keys.some(({ former }) => former) ? (['endFormer'] as const) : []),
        ...(one.disabled ? [] : (['disable'] as const)),
      ]
    : [];
  const close = () => {
    setDeed(undefined);
  };
  return (
    <DetailDrawer
      title={one?.displayName ?? t('channels.title')}
      close="payments/channels"
      loading={isPending}
      error={error}
      service="payments"
      resource={`channelAccounts/${accountId}`}
      size={760}
      facts={
        one
          ? [
              { label: t('receipts.state'), value: <ChannelState account={one} /> },
              {
                label: t('channels.channel'),
                value: t(`channel.${one.channel}`, { defaultValue: one.channel }),
              },
              { label: t('channels.merchant'), value: one.merchantId },
              { label: t('channels.app'), value: one.appId },
              {
                label: t('channels.url'),
                value: <CopyText text={one.notifyUrl} />,
              },
            ]
          : []
      }
      actions={
        mayWrite &&
        deeds.map((key) => (
          <Button
            key={key}
            danger={key !== 'replace'}
            onClick={() => {
              setDeed(key);
            }}
          >
            {t(`channels.${key}`)}
          </Button>
        ))
      }
    >
      {one && <Keys account={one} />}
      {one && deed === 'replace' && <ReplaceKeys account={one} onClose={close} />}
      {one && (deed === 'endFormer' || deed === 'disable') && (
        <ReasonDialog
          danger
          title={t(`channels.${deed}`)}
          send={(client) =>
            deed === 'disable'
              ? client.POST('/v1/payments/channelAccounts/{channelAccountId}:disable', { params, body: {} })
              : client.POST('/v1/payments/channelAccounts/{channelAccountId}:endFormerKeys', {
                  params,
                  body: {},
                })
          }
          onClose={close}
        >
          {t(`channels.ask.${deed}`, { name: one.displayName })}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

function Keys({ account }: { account: Account }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  return (
    <Table
      size="small"
      className="below"
      rowKey={(key) => `${key.kind} ${key.keyId} ${key.expireTime ?? ''}`}
      pagination={false}
      dataSource={account.keys}
      columns={[
        { key: 'kind', title: t('channels.keyKind'), render: (_, key) => t(`channelKey.${key.kind}`) },
        { key: 'id', title: t('channels.keyId'), render: (_, key) => key.keyId || '–' },
        {
          key: 'former',
          title: t('channels.keyUse'),
          render: (_, key) => t(key.former ? 'channels.other' : 'channels.current'),
        },
        {
          key: 'expires',
          title: t('channels.expires'),
          render: (_, key) => (key.expireTime ? moment(key.expireTime, scope.timeZone) : '–'),
        },
      ]}
    />
  );
}

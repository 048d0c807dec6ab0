/** Merchant accounts at payment channels: what collects online for a company, with its keys beside the list. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { ChannelAccountDrawer } from './ChannelAccountDrawer';
import { ChannelState } from './ChannelState';
import { NewChannelAccount } from './NewChannelAccount';

export default function ChannelAccountsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { accountId } = useParams();
  const [creating, setCreating] = useState(false);
  const { companyId } = scope;
  return (
    <ListPage
      title={t('channels.title')}
      source={listing('/v1/payments/channelAccounts', 'channelAccounts', { companyId })}
      rowKey="channelAccountId"
      saving
      empty={t('channels.none')}
      columns={[
        { key: 'name', title: t('channels.name'), width: 220, render: (row) => row.displayName },
        {
          key: 'channel',
          title: t('channels.channel'),
          width: 140,
          render: (row) => t(`channel.${row.channel}`, { defaultValue: row.channel }),
        },
        { key: 'merchant', title: t('channels.merchant'), width: 160, render: (row) => row.merchantId },
        {
          key: 'created',
          title: t('channels.created'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'state',
          title: t('receipts.state'),
          width: 120,
          render: (row) => <ChannelState account={row} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/channels/${row.channelAccountId}`))}
      actions={
        rights.holdsAt('payments.channel_accounts.write', companyId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('channels.new')}
          </Button>
        )
      }
    >
      {creating && (
        <NewChannelAccount
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {accountId && <ChannelAccountDrawer accountId={accountId} />}
    </ListPage>
  );
}

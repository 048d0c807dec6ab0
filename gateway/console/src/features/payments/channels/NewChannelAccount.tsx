/** A new merchant account. Keys lie in the company's secrets folder on the server, and are named here, never typed. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useKeyFields } from './keyFields';

type Account = Schemas['payments.ChannelAccount'];
type Values = Omit<Schemas['payments.CreateChannelAccountRequest'], 'companyId'>;

// The channels that there are; another one comes with its code.
const CHANNELS = ['wechat_pay'] as const;

export function NewChannelAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { companyId } = useScope();
  const keys = useKeyFields();
  return (
    <Modal open title={t('channels.new')} footer={null} width={640} onCancel={onClose}>
      <ResourceForm<Values, Account>
        fields={[
          {
            name: 'channel',
            label: t('channels.channel'),
            kind: 'choice',
            required: true,
            options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
          },
          { name: 'displayName', label: t('channels.name'), kind: 'text', required: true, most: 100 },
          { name: 'merchantId', label: t('channels.merchant'), kind: 'text', required: true, most: 32 },
          { name: 'appId', label: t('channels.app'), kind: 'text', required: true, most: 32 },
          ...keys.map((field) => ({ ...field, required: field.name !== 'certificateSecret' })),
        ]}
        initial={{ channel: CHANNELS[0] }}
        send={(client, body) => client.POST('/v1/payments/channelAccounts', { body: { ...body, companyId } })}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

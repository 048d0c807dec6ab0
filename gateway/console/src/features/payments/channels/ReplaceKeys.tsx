/** Other keys for an account: what is left empty stays, and former keys count on for as long as is said. */
import type { Schemas } from '@manor/web/api/client';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useKeyFields } from './keyFields';

type Account = Schemas['payments.ChannelAccount'];
interface Sent {
  certificateSerialNo?: string;
  privateKeySecret?: string;
  certificateSecret?: string;
  apiKeySecret?: string;
  platformKeyId?: string;
  platformKeySecret?: string;
  replaceNotifyUrl?: boolean;
  overlapHours: number;
}

// Three days: long enough for a channel to change over, and to be told of what went wrong.
const OVERLAP_HOURS = 72;

export function ReplaceKeys({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('payments');
  const keys = useKeyFields();
  const params = { path: { channelAccountId: account.channelAccountId } };
  return (
    <Modal open title={t('channels.replace')} footer={null} width={640} onCancel={onClose}>
      <Alert type="info" showIcon className="above" title={t('channels.replaceNote')} />
      <ResourceForm<Sent, Account>
        fields={[
          ...keys,
          { name: 'replaceNotifyUrl', label: t('channels.newUrl'), kind: 'switch' },
          { name: 'overlapHours', label: t('channels.overlap'), kind: 'integer', most: 2160, required: true },
        ]}
        initial={{ overlapHours: OVERLAP_HOURS }}
        send={(client, body) =>
          client.POST('/v1/payments/channelAccounts/{channelAccountId}:replaceKeys', { params, body })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

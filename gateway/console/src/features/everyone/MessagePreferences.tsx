/** How the reader is sent messages, besides their list. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../parts/ResourceForm';

type Preferences = Schemas['chassis.MessagePreferences'];

const PATH = { service: 'identity' };

export function MessagePreferences({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('everyone');
  const { data } = useGet('/v1/{service}/myMessagePreferences', { path: PATH });
  return (
    <Modal open title={t('messages.preferences')} footer={null} onCancel={onClose} loading={!data}>
      {data && (
        <ResourceForm<{ preferences: Preferences }, Preferences>
          initial={{ preferences: data }}
          fields={[
            {
              name: 'preferences.languageCode',
              label: t('messages.language'),
              kind: 'choice',
              options: [
                { value: 'zh-CN', label: '中文' },
                { value: 'en-US', label: 'English' },
              ],
            },
            { name: 'preferences.phone', label: t('messages.phone'), kind: 'text', most: 40 },
            { name: 'preferences.emailAddress', label: t('messages.emailAddress'), kind: 'text', most: 200 },
            {
              name: 'preferences.quietHours',
              label: t('messages.quietHours'),
              help: t('messages.quietHoursHelp'),
              kind: 'text',
              most: 11,
              pattern: /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/,
              patternHint: t('messages.quietHoursHint'),
            },
            { name: 'preferences.sms', label: t('messages.sms'), kind: 'switch' },
            { name: 'preferences.email', label: t('messages.email'), kind: 'switch' },
          ]}
          send={(client, { preferences }) =>
            client.POST('/v1/{service}/myMessagePreferences:set', {
              params: { path: PATH },
              body: { preferences },
            })
          }
          onDone={onClose}
        />
      )}
    </Modal>
  );
}

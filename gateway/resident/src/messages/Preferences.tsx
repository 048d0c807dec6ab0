/** How the resident is sent messages, besides their list: by what they are turned on and off. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import type { Schemas } from '@manor/web/api/client';
import { List, NoticeBar, Switch } from 'antd-mobile';
import { useTranslation } from 'react-i18next';

const PATH = { service: 'tenants' };

export function Preferences() {
  const { t } = useTranslation('resident');
  const { data, error } = useGet('/v1/{service}/myMessagePreferences', { path: PATH });
  const setting = useSubmit((client, preferences: Schemas['chassis.MessagePreferences']) =>
    client.POST('/v1/{service}/myMessagePreferences:set', {
      params: { path: PATH },
      body: { preferences },
    }),
  );
  const wrong = error ?? setting.error;
  if (!data) return wrong && <NoticeBar color="error" wrap content={explained(wrong)} />;
  return (
    <>
      {wrong && <NoticeBar color="error" wrap content={explained(wrong)} />}
      <List mode="card" header={<h2>{t('messages.preferences')}</h2>}>
        {(['sms', 'email'] as const).map((channel) => (
          <List.Item
            key={channel}
            extra={
              <Switch
                aria-label={t(`messages.${channel}`)}
                checked={data[channel]}
                loading={setting.pending}
                onChange={(wanted) => {
                  setting.submit({ ...data, [channel]: wanted });
                }}
              />
            }
          >
            {t(`messages.${channel}`)}
          </List.Item>
        ))}
      </List>
    </>
  );
}

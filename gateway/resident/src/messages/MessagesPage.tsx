/** What the resident was told, newest first. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { day } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { Button, ErrorBlock, List, NoticeBar, Skeleton } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { More } from '../shell/More';
import { Page } from '../shell/Page';
import { Preferences } from './Preferences';

const PATH = { service: 'tenants' };

export default function MessagesPage() {
  const { t } = useTranslation('resident');
  const found = useRows(listing('/v1/{service}/myMessages', 'messages', { languageCode: language() }, PATH));
  const reading = useSubmit((client, body: object) =>
    client.POST('/v1/{service}/myMessages:markRead', { params: { path: PATH }, body }),
  );
  const error = found.error ?? reading.error;
  return (
    <Page title={t('messages.title')} back="/me">
      {error && <NoticeBar color="error" wrap content={explained(error)} />}
      {found.first && !error && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {!found.first && found.rows.length === 0 && (
        <ErrorBlock status="empty" title={t('messages.none')} description="" />
      )}
      <List mode="card">
        {found.rows.map((one) => (
          <List.Item
            key={one.messageId}
            description={`${day(one.createTime?.slice(0, 10) ?? '')} ${one.text}`}
          >
            {one.readTime ? one.subject : <strong>{one.subject}</strong>}
          </List.Item>
        ))}
      </List>
      <div className="pad buttons">
        {found.rows.some((one) => !one.readTime) && (
          <Button
            block
            loading={reading.pending}
            onClick={() => {
              reading.submit({});
            }}
          >
            {t('messages.markRead')}
          </Button>
        )}
        <More found={found} />
      </div>
      <Preferences />
    </Page>
  );
}

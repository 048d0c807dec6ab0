/** What the bell opens: what waits for the reader, then the latest that they were told. */
import { useGet } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReminders } from '../reminders';
import { useScope } from '../scope';

const FEW = 5;

export default function Notifications() {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const { reminders, pending } = useReminders();
  const { data } = useGet('/v1/{service}/myMessages', {
    path: { service: 'identity' },
    query: { languageCode: language(), pageSize: FEW },
  });
  const messages = data?.messages ?? [];
  return (
    <section className="notifications" aria-label={t('reminders')}>
      <h2>{t('notifications.waiting')}</h2>
      {pending && <Spin />}
      {!pending && reminders.length === 0 && <p className="quiet">{t('notifications.none')}</p>}
      <ul className="reminders">
        {reminders.map(({ name, page, label, count }) => (
          <li key={name}>
            <Link to={scope.path(page)}>
              <span>{label[language()]}</span>
              <strong>{number(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <h2>{t('notifications.messages')}</h2>
      {data && messages.length === 0 && <p className="quiet">{t('notifications.noMessages')}</p>}
      <ul className="reminders">
        {messages.map(({ messageId, subject, text, template, readTime, createTime }) => (
          <li key={messageId}>
            <Link to={scope.path('everyone/messages')}>
              <span>
                {readTime ? subject : <strong>{subject || template}</strong>}
                <span className="detail">{text}</span>
              </span>
              <span className="quiet">{moment(createTime, scope.timeZone)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <nav className="notifications-all" aria-label={t('notifications.all')}>
        <Link to={scope.path('everyone/reminders')}>{t('notifications.day')}</Link>
        <Link to={scope.path('everyone/messages')}>{t('notifications.allMessages')}</Link>
      </nav>
    </section>
  );
}

/** What waits for the reader; each line leads to the filtered list. */
import { number } from '@manor/web/format';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../parts/EmptyState';
import { Page } from '../../parts/Page';
import { useReminders } from '../../reminders';
import { useScope } from '../../scope';

export default function RemindersPage() {
  const { t } = useTranslation('everyone');
  const scope = useScope();
  const { reminders, pending } = useReminders();
  return (
    <Page title={t('reminders.title')}>
      <div className="card">
        {pending ? (
          <Spin />
        ) : reminders.length === 0 ? (
          <EmptyState text={t('reminders.none')} />
        ) : (
          <ul className="reminders">
            {reminders.map(({ kind, count, more, page }) => (
              <li key={kind}>
                <Link to={scope.path(page)}>
                  <span>{t(`reminders.${kind}`)}</span>
                  <strong>{more ? `${number(count)}+` : number(count)}</strong>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

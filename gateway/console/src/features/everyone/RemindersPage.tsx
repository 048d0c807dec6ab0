/** What waits for the reader; each line leads to the filtered list. */
import { number } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageAt } from '../../feature';
import { EmptyState } from '../../parts/EmptyState';
import { Page } from '../../parts/Page';
import { useReminders, type Reminder } from '../../reminders';
import { useScope } from '../../scope';

export default function RemindersPage() {
  const { t } = useTranslation('everyone');
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
            {reminders.map((reminder) => (
              <Line key={reminder.name} reminder={reminder} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

/** One reminder. At the group it leads to each company in which something waits where its page is a company's. */
function Line({ reminder }: { reminder: Reminder }) {
  const scope = useScope();
  const rights = useRights();
  const words = (
    <>
      <span>{reminder.label[language()]}</span>
      <strong>{number(reminder.count)}</strong>
    </>
  );
  if (scope.kind !== 'group' || !pageAt(reminder.page)?.ofCompany)
    return (
      <li>
        <Link to={scope.path(reminder.page)}>{words}</Link>
      </li>
    );
  return (
    <li>
      <div className="reminder-head">{words}</div>
      <ul className="reminders of-companies">
        {reminder.companies.map(({ companyId, count }) => (
          <li key={companyId}>
            <Link to={`/${companyId}/${reminder.page}`}>
              <span>{rights.node(companyId)?.name ?? companyId}</span>
              <span>{number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

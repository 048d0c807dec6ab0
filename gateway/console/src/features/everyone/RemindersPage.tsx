/** What waits for the reader; each line leads to the filtered list. */
import { useGet } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../parts/EmptyState';
import { Page } from '../../parts/Page';
import { useReminders, type Reminder } from '../../reminders';
import { useScope } from '../../scope';

export default function RemindersPage() {
  const { t } = useTranslation('everyone');
  const scope = useScope();
  const { reminders, pending } = useReminders();
  const arrears = useArrears();
  return (
    <Page title={t('reminders.title')}>
      <div className="card">
        {pending ? (
          <Spin />
        ) : reminders.length === 0 && arrears === 0 ? (
          <EmptyState text={t('reminders.none')} />
        ) : (
          <ul className="reminders">
            {reminders.map((one) => (
              <Line key={one.kind} reminder={one} />
            ))}
            {arrears > 0 && (
              <li>
                <Link to={scope.path('everyone/arrears')}>
                  <span>{t('reminders.arrears')}</span>
                  <strong>{number(arrears)}</strong>
                </Link>
              </li>
            )}
          </ul>
        )}
      </div>
    </Page>
  );
}

/** One reminder. At the group it leads to each company in which something waits, since its page is a company's. */
function Line({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation('everyone');
  const scope = useScope();
  const rights = useRights();
  const words = (
    <>
      <span>{t(`reminders.${reminder.kind}`)}</span>
      <strong>{number(reminder.count)}</strong>
    </>
  );
  if (scope.kind !== 'group')
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

/** How many periodic receivables are open, up to and including the current month. */
function useArrears(): number {
  const scope = useScope();
  const may = useRights().holdsIn('insight.figures.read', scope.nodeId);
  const { data } = useGet(
    '/v1/insight/yearlyArrears',
    { query: { ...scope.query, pageSize: 1 } },
    { enabled: may },
  );
  return (data?.totals ?? []).reduce((sum, one) => sum + Number(one.openCount), 0);
}

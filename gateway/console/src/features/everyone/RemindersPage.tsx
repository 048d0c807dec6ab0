/** What waits for the reader; each line leads to the filtered list. */
import { useGet } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
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
            {reminders.map(({ kind, count, page }) => (
              <li key={kind}>
                <Link to={scope.path(page)}>
                  <span>{t(`reminders.${kind}`)}</span>
                  <strong>{number(count)}</strong>
                </Link>
              </li>
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

/** One line of the reader's day: how many there are, the way to the list, and the latest of them to be opened at once. */
import { number } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { pageAt } from '../../feature';
import { MoneyText } from '../../parts/MoneyText';
import type { Reminder } from '../../reminders';
import { useScope } from '../../scope';

/** At the group a line leads to each company in which something waits where its page is a company's. */
export function ReminderLine({ reminder }: { reminder: Reminder }) {
  const scope = useScope();
  const rights = useRights();
  const words = (
    <>
      <span>{reminder.label[language()]}</span>
      {!reminder.single && <strong>{number(reminder.count)}</strong>}
    </>
  );
  if (scope.kind !== 'group' || !pageAt(reminder.page)?.ofCompany)
    return (
      <li>
        <Link to={scope.path(reminder.page)}>{words}</Link>
        <Items reminder={reminder} />
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

function Items({ reminder: { name, items, count } }: { reminder: Reminder }) {
  const scope = useScope();
  const { principalId } = useRights().session;
  const { data } = useQuery({
    // With the count: where it changes, others are the latest.
    queryKey: ['reminders', name, scope.nodeId, 'items', count],
    queryFn: () => items?.(scope, principalId) ?? [],
    enabled: items !== undefined,
  });
  if (!data || data.length === 0) return null;
  return (
    <ul className="reminders items">
      {data.map(({ key, page, text, amount }) => (
        <li key={key}>
          <Link to={scope.path(page)}>
            <span>{text}</span>
            {amount && <MoneyText {...amount} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The reader's day: what waits for a decision, what is late, what comes next, and the pages of every day. */
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { features, stem } from '../../feature';
import { EmptyState } from '../../parts/EmptyState';
import { Page } from '../../parts/Page';
import { useReminders } from '../../reminders';
import { useScope } from '../../scope';
import { WHEN } from '../../waiting';
import { LastWork } from './LastWork';
import { ReminderLine } from './ReminderLine';

export default function RemindersPage() {
  const { t } = useTranslation('everyone');
  const { reminders, pending } = useReminders(true);
  const parts = WHEN.map((when) => ({
    when,
    lines: reminders.filter((one) => (one.when ?? 'waiting') === when),
  })).filter(({ lines }) => lines.length > 0);
  return (
    <Page title={t('reminders.title')}>
      <Daily />
      <Digests />
      {pending && <Spin />}
      {!pending && parts.length === 0 && (
        <div className="card">
          <EmptyState text={t('reminders.none')} />
        </div>
      )}
      <div className="day">
        {parts.map(({ when, lines }) => (
          <section key={when} className={`card ${when}`} aria-label={t(`reminders.${when}`)}>
            <h2>{t(`reminders.${when}`)}</h2>
            <ul className="reminders">
              {lines.map((reminder) => (
                <ReminderLine key={reminder.name} reminder={reminder} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <LastWork ready={!pending} />
    </Page>
  );
}

// Made once each: a component that is made anew is drawn from its beginning.
const DIGESTS = features.flatMap(({ name, digest }) =>
  digest ? [{ name, permission: digest.permission, Digest: lazy(digest.load) }] : [],
);

/** Figures that the reader answers for. */
function Digests() {
  const rights = useRights();
  const scope = useScope();
  return DIGESTS.filter(({ permission }) => rights.holdsIn(permission, scope.nodeId)).map(
    ({ name, Digest }) => (
      <Suspense key={name}>
        <Digest />
      </Suspense>
    ),
  );
}

/** The pages at which the reader works every day. */
function Daily() {
  const { t } = useTranslation('everyone');
  const rights = useRights();
  const scope = useScope();
  const holds = (permission: string): boolean => rights.holdsIn(permission, scope.nodeId);
  const pages = features
    .flatMap((feature) => feature.pages)
    .filter(({ daily, permission }) => daily && holds(daily) && holds(permission));
  if (pages.length === 0) return null;
  return (
    <nav className="daily" aria-label={t('reminders.daily')}>
      {pages.map((page) => (
        <Link key={page.path} to={scope.path(stem(page))}>
          {page.label[language()]}
        </Link>
      ))}
    </nav>
  );
}

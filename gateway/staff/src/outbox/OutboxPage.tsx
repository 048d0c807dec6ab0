/** What waits to be sent, and what the platform did not take: that is for its maker to decide. */
import { moment } from '@manor/web/format';
import { useEntries } from '@manor/web/offline/device';
import type { Entry } from '@manor/web/offline/database';
import { Page } from '@manor/web/phone/Page';
import { ErrorBlock, List } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { isWrong } from '../rounds/round';
import type { AlarmBody, CheckBody, FileBody, ReleaseBody, ReportBody, StepBody, WalkBody } from '../senders';
import { Conflict } from './Conflict';
import { Refusal } from './Refusal';

/** What an entry says, in words. */
export function useEntryWords(): (entry: Entry) => string {
  const { t } = useTranslation(['staff', 'workorders']);
  return ({ kind, body }) => {
    if (kind === 'step') {
      const { move, number } = body as StepBody;
      return t('outbox.step', { number, move: t(`workorders:moveKind.${move}`) });
    }
    if (kind === 'file') return t('outbox.file', { name: (body as FileBody).file.name });
    if (kind === 'report') return t('outbox.report', { what: (body as ReportBody).description });
    if (kind === 'alarm')
      return t('outbox.alarm', { what: t(`workorders:incidentKind.${(body as AlarmBody).kind}`) });
    if (kind === 'release') return t('outbox.release', { name: (body as ReleaseBody).name });
    if (kind === 'walk') {
      const walk = body as WalkBody;
      return t('outbox.walk', { name: walk.name, result: t(isWrong(walk) ? 'checks.wrong' : 'checks.fine') });
    }
    const { failed, planName } = body as CheckBody;
    return t('outbox.check', { plan: planName, result: t(failed ? 'checks.wrong' : 'checks.fine') });
  };
}

export default function OutboxPage() {
  const { t } = useTranslation(['staff', 'workorders']);
  const words = useEntryWords();
  const entries = useEntries();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const refused = entries.filter((one) => one.refused);
  const held = new Set(refused.map((one) => one.subject));
  const waiting = entries.filter((one) => !held.has(one.subject));
  return (
    <Page title={t('tabs.outbox')}>
      {entries.length === 0 && (
        <ErrorBlock status="empty" title={t('outbox.none')} description={t('outbox.noneHint')} />
      )}
      {refused.map((one) =>
        one.kind === 'step' ? (
          <Conflict key={one.place} entry={one} />
        ) : (
          <Refusal key={one.place} entry={one} />
        ),
      )}
      {waiting.length > 0 && (
        <List mode="card" header={<h2>{t('outbox.waiting')}</h2>}>
          {waiting.map((one) => (
            <List.Item key={one.place} description={moment(one.madeAt, zone)}>
              {words(one)}
            </List.Item>
          ))}
        </List>
      )}
    </Page>
  );
}

/** A photo, a report or a check that the platform did not take: once more, or given up. */
import { useDevice } from '@manor/web/offline/device';
import type { Entry } from '@manor/web/offline/database';
import { Button, List, NoticeBar } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { useEntryWords } from './OutboxPage';
import { whyRefused } from './words';

export function Refusal({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['staff', 'web']);
  const { queue } = useDevice();
  const words = useEntryWords();
  return (
    <List mode="card" header={<h2>{words(entry)}</h2>}>
      {entry.refused && <NoticeBar color="error" wrap content={whyRefused(entry.refused)} />}
      <List.Item>
        <div className="ways">
          <Button size="small" onClick={() => queue.insist(entry.subject, '')}>
            {t('web:action.retry')}
          </Button>
          <Button size="small" color="danger" fill="outline" onClick={() => queue.giveUp(entry.subject)}>
            {t('outbox.giveUp')}
          </Button>
        </div>
      </List.Item>
    </List>
  );
}

/** How far the figures are behind the services that they come from. */
import type { Schemas } from '@manor/web/api/client';
import { moment, number } from '@manor/web/format';
import { Popover, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../scope';

export function Freshness({ freshness }: { freshness: Schemas['insight.Freshness'] }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const behind = Math.max(0, ...freshness.sources.map((one) => Number(one.behindSeconds)));
  const words = freshness.rebuilding
    ? t('freshness.rebuilding')
    : freshness.failedCount !== '0'
      ? t('freshness.failed', { facts: number(freshness.failedCount) })
      : freshness.upToDate
        ? t('freshness.upToDate')
        : behind > 0
          ? t('freshness.behind', { seconds: number(behind) })
          : t('freshness.unknown');
  const detail = (
    <ul className="plain">
      {freshness.sources.map((one) => (
        <li key={one.source}>
          {t('freshness.source', {
            source: one.source,
            seconds: number(one.behindSeconds),
            waiting: number(one.waitingCount),
            time: moment(one.lastFactTime, scope.timeZone) || '—',
          })}
        </li>
      ))}
    </ul>
  );
  return (
    <Popover content={detail} trigger={['hover', 'focus', 'click']}>
      <Tag tabIndex={0} role="status" color={freshness.upToDate ? 'success' : 'warning'}>
        {words}
      </Tag>
    </Popover>
  );
}

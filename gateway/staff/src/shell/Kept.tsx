/** What a page has read: a skeleton while it reads, what went wrong, and since when it shows what the device had kept. */
import { explained } from '@manor/web/api/problem';
import { moment } from '@manor/web/format';
import type { Seen } from '@manor/web/offline/device';
import type { UseQueryResult } from '@tanstack/react-query';
import { NoticeBar, Skeleton } from 'antd-mobile';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<T> {
  found: UseQueryResult<Seen<T>>;
  timeZone: string;
  children: (value: T) => ReactNode;
}

export function Kept<T>({ found, timeZone, children }: Props<T>) {
  const { t } = useTranslation('staff');
  return (
    <>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.isPending && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {found.data?.at && (
        <p className="pad quiet">{t('keptSince', { time: moment(found.data.at, timeZone) })}</p>
      )}
      {found.data && children(found.data.value)}
    </>
  );
}

/** Under rows that are read page by page: how many are shown, and of how many. */
import { COUNTED } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Found {
  rows: object[];
  /** As `useRows` gives it: 0 where it is not known. */
  total: number;
  more: boolean;
  loading: boolean;
  loadMore: () => void;
}

export function ListFoot({ found }: { found: Found }) {
  const { t } = useTranslation('parts');
  const { key, shown, total } = counted(found);
  return (
    <div className="list-foot quiet" role="status">
      {t(key, { shown: number(shown), total: number(total) })}
      {found.more && (
        <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

/** Which sentence tells how many there are, and its numbers. */
export function counted({ rows, total, more }: Pick<Found, 'rows' | 'total' | 'more'>) {
  const shown = rows.length;
  if (!more) return { key: 'rows' as const, shown, total: shown };
  // Rows that came since the list was counted, or beyond what is counted, are among those shown.
  if (total > COUNTED) return { key: 'rowsOfMany' as const, shown, total: Math.max(COUNTED, shown) };
  return { key: total > shown ? ('rowsOf' as const) : ('rowsMore' as const), shown, total };
}

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

interface ListFootProps {
  found: Found;
  end?: End;
}

/** The way to a list's end. */
interface End {
  /** The last rows are shown. */
  at: boolean;
  /** They are read on to. */
  reading: boolean;
  /** They were read from the end back, so that what is missing stands before them. */
  back: boolean;
  /** Shows the last rows, or the first. */
  onChange: (at: boolean) => void;
}

export function ListFoot({ found, end }: ListFootProps) {
  const { t } = useTranslation('parts');
  const { key, shown, total } = counted(found, end?.back);
  return (
    <div className="list-foot quiet" role="status">
      {t(key, { shown: number(shown), total: number(total) })}
      {found.more && !end?.reading && (
        <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
          {t(end?.back ? 'earlier' : 'more')}
        </Button>
      )}
      {end && (end.at || found.more) && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            end.onChange(!end.at && !end.reading);
          }}
        >
          {t(wayOf(end))}
        </Button>
      )}
    </div>
  );
}

function wayOf({ at, reading }: End) {
  if (reading) return 'stopReading';
  return at ? 'toBeginning' : 'toEnd';
}

/** Which sentence tells how many there are, and its numbers. */
export function counted({ rows, total, more }: Pick<Found, 'rows' | 'total' | 'more'>, atEnd = false) {
  const shown = rows.length;
  if (!more) return { key: 'rows' as const, shown, total: shown };
  if (atEnd) {
    if (total > COUNTED) return { key: 'lastOfMany' as const, shown, total: COUNTED };
    return { key: total > shown ? ('lastOf' as const) : ('last' as const), shown, total };
  }
  // Rows that came since the list was counted, or beyond what is counted, are among those shown.
  if (total > COUNTED) return { key: 'rowsOfMany' as const, shown, total: Math.max(COUNTED, shown) };
  return { key: total > shown ? ('rowsOf' as const) : ('rowsMore' as const), shown, total };
}

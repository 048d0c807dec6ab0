/** Under rows that are read page by page: how many there are, or that there are more. */
import { number } from '@manor/web/format';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Found {
  rows: object[];
  more: boolean;
  loading: boolean;
  loadMore: () => void;
}

export function ListFoot({ found }: { found: Found }) {
  const { t } = useTranslation('parts');
  const count = found.rows.length;
  return (
    <div className="list-foot quiet" role="status">
      {t(found.more ? 'rowsMore' : 'rows', { count, shown: number(count) })}
      {found.more && (
        <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

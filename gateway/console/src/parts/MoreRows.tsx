/** Below a table that is no list page: the way to its further rows, where there are any. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Found {
  more: boolean;
  loading: boolean;
  loadMore: () => void;
}

export function MoreRows({ found }: { found: Found }) {
  const { t } = useTranslation('parts');
  if (!found.more) return null;
  return (
    <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
      {t('more')}
    </Button>
  );
}

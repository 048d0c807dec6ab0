/** Under rows that are read page by page: the way to further ones, where there are any. */
import { Button } from 'antd-mobile';
import { useTranslation } from 'react-i18next';

interface Found {
  more: boolean;
  loading: boolean;
  loadMore: () => void;
}

export function More({ found }: { found: Found }) {
  const { t } = useTranslation('resident');
  if (!found.more) return null;
  return (
    <Button block fill="none" loading={found.loading} onClick={found.loadMore}>
      {t('more')}
    </Button>
  );
}

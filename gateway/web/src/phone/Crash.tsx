/** What a page that failed shows; the other pages work on. */
import { Button, ErrorBlock } from 'antd-mobile';
import { useTranslation } from 'react-i18next';

export function Crash() {
  const { t } = useTranslation('web');
  return (
    <ErrorBlock fullPage title={t('crash')} description={t('crashHint')}>
      <Button
        color="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {t('action.retry')}
      </Button>
    </ErrorBlock>
  );
}

/** What a page that failed shows, and an address that leads nowhere: the rest of the console works on. */
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Crash() {
  const { t } = useTranslation('web');
  return (
    <Result
      status="warning"
      title={t('crash')}
      subTitle={t('crashHint')}
      extra={
        <Button
          type="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t('action.retry')}
        </Button>
      }
    />
  );
}

export function Missing() {
  const { t } = useTranslation('shell');
  return (
    <Result
      status="404"
      title={t('missing.title')}
      subTitle={t('missing.hint')}
      extra={<Link to="..">{t('missing.back')}</Link>}
    />
  );
}

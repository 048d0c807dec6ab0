/** What a page that failed shows, and an address that leads nowhere: the rest of the console works on. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Crash() {
  const { t } = useTranslation('web');
  return (
    <section className="notice" role="alert">
      <h1>{t('crash')}</h1>
      <p>{t('crashHint')}</p>
      <Button
        type="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {t('action.retry')}
      </Button>
    </section>
  );
}

export function Missing() {
  const { t } = useTranslation('shell');
  return (
    <section className="notice">
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.hint')}</p>
      <Link to="/">{t('missing.back')}</Link>
    </section>
  );
}

/** An address that leads nowhere. */
import { ErrorBlock } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export default function Missing() {
  const { t } = useTranslation('staff');
  return (
    <ErrorBlock fullPage status="empty" title={t('missing.title')} description="">
      <Link to="/">{t('missing.back')}</Link>
    </ErrorBlock>
  );
}

/** Says that the network is away, and that what is done meanwhile waits on the device. */
import { useEntries } from '@manor/web/offline/device';
import { NoticeBar } from 'antd-mobile';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function NetworkBar() {
  const { t } = useTranslation('staff');
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const entries = useEntries();
  const refused = entries.filter((one) => one.refused).length;
  if (refused > 0)
    return (
      <NoticeBar
        color="error"
        wrap
        content={
          <Link to="/outbox" className="in-bar">
            {t('bar.refused', { count: refused })}
          </Link>
        }
      />
    );
  if (!online) return <NoticeBar color="info" wrap content={t('bar.offline', { count: entries.length })} />;
  if (entries.length > 0)
    return <NoticeBar color="info" content={t('bar.sending', { count: entries.length })} />;
  return null;
}

/** Asks before what is typed and not saved is left behind. */
import { Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

export function UnsavedChanges({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation('billing');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title={t('readings.leave')}
      okText={t('readings.leaveGo')}
      okButtonProps={{ danger: true }}
      cancelText={t('readings.leaveStay')}
      onOk={() => {
        blocker.proceed();
      }}
      onCancel={() => {
        blocker.reset();
      }}
    >
      {t('readings.leaveText')}
    </Modal>
  );
}

/** Who is signed in, the language, a newer build, and signing out, which wipes the device. */
import { explained } from '@manor/web/api/problem';
import { wipe } from '@manor/web/offline/database';
import { useDevice, useEntries } from '@manor/web/offline/device';
import { LanguageSwitch } from '@manor/web/phone/LanguageSwitch';
import { Page } from '@manor/web/phone/Page';
import { useRights, useSignOut } from '@manor/web/session';
import { Button, Dialog, List, NoticeBar } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewerBuild } from '../installed';

export default function MePage() {
  const { t } = useTranslation(['staff', 'web']);
  const { session } = useRights();
  const { database, owner } = useDevice();
  const unsent = useEntries().length;
  const signOut = useSignOut();
  const takeOver = useNewerBuild();
  const [error, setError] = useState<unknown>();
  const leave = async (): Promise<void> => {
    const sure =
      unsent === 0 ||
      (await Dialog.confirm({
        content: t('me.unsent', { count: unsent }),
        confirmText: t('me.signOut'),
        cancelText: t('web:action.cancel'),
      }));
    if (!sure) return;
    try {
      await signOut();
      await wipe(database, owner);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Page title={session.displayName || session.username}>
      {error !== undefined && <NoticeBar color="error" wrap content={explained(error)} />}
      <List mode="card">
        <List.Item extra={session.username}>{t('signIn.username')}</List.Item>
        <List.Item extra={<LanguageSwitch />}>{t('me.language')}</List.Item>
        <List.Item extra={<a href="/console/">{t('me.open')}</a>}>{t('me.console')}</List.Item>
        {takeOver && (
          <List.Item
            extra={
              <Button size="mini" color="primary" onClick={takeOver}>
                {t('me.takeOver')}
              </Button>
            }
          >
            {t('me.newer')}
          </List.Item>
        )}
      </List>
      <p className="pad quiet">{t('me.wipes')}</p>
      <div className="pad">
        <Button block onClick={leave}>
          {t('me.signOut')}
        </Button>
      </div>
    </Page>
  );
}

/** What stands around every page: who is signed in, what waits to be sent, whether there is a network, and the tabs. */
import { explained } from '@manor/web/api/problem';
import { openDatabase, type Database } from '@manor/web/offline/database';
import { DeviceContext, judge, keepSession, useDeviceSession, useSending } from '@manor/web/offline/device';
import { forgetOthers } from '@manor/web/offline/others';
import { Queue } from '@manor/web/offline/queue';
import { Rights, RightsContext, type Session } from '@manor/web/session';
import { useQueryClient } from '@tanstack/react-query';
import { Button, ErrorBlock, SpinLoading } from 'antd-mobile';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { sendersOf } from '../senders';
import { NetworkBar } from './NetworkBar';
import { SignIn } from './SignIn';
import { Tabs } from './Tabs';

export function Shell() {
  const { t } = useTranslation('staff');
  const [database, setDatabase] = useState<Database | null>();
  useEffect(() => {
    openDatabase().then(setDatabase, () => {
      setDatabase(null);
    });
  }, []);
  if (database === undefined) return <Waiting />;
  if (database === null)
    return <ErrorBlock fullPage title={t('noDatabase.title')} description={t('noDatabase.hint')} />;
  return <WithDatabase database={database} />;
}

function Waiting() {
  return <SpinLoading color="primary" className="waiting" />;
}

function WithDatabase({ database }: { database: Database }) {
  const { t } = useTranslation(['web', 'staff']);
  const session = useDeviceSession(database);
  const known = session.data;
  useEffect(() => {
    if (known !== undefined) void keepSession(database, known);
  }, [database, known]);
  if (session.isPending) return <Waiting />;
  if (session.isError)
    return (
      <ErrorBlock fullPage title={explained(session.error)} description={t('staff:firstOnline')}>
        <Button onClick={() => void session.refetch()}>{t('action.retry')}</Button>
      </ErrorBlock>
    );
  if (!known) return <SignIn />;
  if (known.kind !== 'staff')
    return <ErrorBlock fullPage status="empty" title={t('staff:onlyStaff')} description="" />;
  return <SignedIn key={known.principalId} database={database} session={known} />;
}

function SignedIn({ database, session }: { database: Database; session: Session }) {
  const queries = useQueryClient();
  const owner = session.principalId;
  const rights = useMemo(() => new Rights(session), [session]);
  const device = useMemo(
    () => ({ database, owner, queue: new Queue(database, owner, sendersOf(database), judge) }),
    [database, owner],
  );
  useEffect(() => {
    void forgetOthers(database, owner);
  }, [database, owner]);
  const readAgain = useCallback(() => void queries.invalidateQueries({ queryKey: ['kept'] }), [queries]);
  useSending(device.queue, readAgain);
  return (
    <RightsContext value={rights}>
      <DeviceContext value={device}>
        <NetworkBar />
        <main className="stage" id="content">
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
        <Tabs />
      </DeviceContext>
    </RightsContext>
  );
}

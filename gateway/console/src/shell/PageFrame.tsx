/** Where pages stand: with antd's messages and dialogs, which are loaded with the first page and not before. */
import { App } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useReachable } from './reachable';
import { PageWaiting } from './Waiting';

export default function PageFrame() {
  useReachable();
  return (
    <App style={{ height: '100%' }}>
      <Suspense fallback={<PageWaiting />}>
        <Outlet />
      </Suspense>
    </App>
  );
}

/** Where pages stand: with antd's messages and dialogs, which are loaded with the first page and not before. */
import { App, Spin } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';

export default function PageFrame() {
  return (
    <App style={{ height: '100%' }}>
      <Suspense fallback={<Spin style={{ display: 'block', margin: '20vh auto' }} />}>
        <Outlet />
      </Suspense>
    </App>
  );
}

/** The entry of the phone application for staff. */
import '@manor/web/phone/phone.css';
import { Theme } from '@manor/web/phone/Theme';
import { start } from '@manor/web/start';
import { RouterProvider } from 'react-router';
import { registerWorker } from './installed';
import { router } from './routes';
import { sentences } from './sentences';
import './staff.css';

registerWorker();
await start({
  sentences,
  namespaces: ['staff'],
  draw: () => (
    <Theme>
      <RouterProvider router={router} />
    </Theme>
  ),
});

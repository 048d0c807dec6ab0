/** The residents' entry. */
import { start } from '@manor/web/start';
import { RouterProvider } from 'react-router';
import { router } from './routes';
import { sentences } from './sentences';
import { Theme } from '@manor/web/phone/Theme';
import '@manor/web/phone/phone.css';

await start({
  sentences,
  namespaces: ['resident'],
  draw: () => (
    <Theme>
      <RouterProvider router={router} />
    </Theme>
  ),
});

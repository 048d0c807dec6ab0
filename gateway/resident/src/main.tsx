/** The residents' entry: language, queries, routes. */
import { startI18n } from '@manor/web/i18n';
import { queries } from '@manor/web/queries';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { router } from './routes';
import { sentences } from './sentences';
import { Look } from './shell/Look';
import './resident.css';

await startI18n(sentences);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);

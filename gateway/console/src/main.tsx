/** The console's entry: language, queries, routes. */
import { startI18n } from '@manor/web/i18n';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { queries } from '@manor/web/queries';
import { sentences } from './sentences';
import { router } from './routes';
import { Look } from './shell/Look';
import './console.css';

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

/** Every application's beginning: the language, then queries and routes under the application's own look. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider, type RouterProviderProps } from 'react-router';
import { startI18n, type LoadSentences } from './i18n';
import { queries } from './queries';
import { sessionQuery, type Session } from './session';
import './base.css';

type Router = RouterProviderProps['router'];

interface Application {
  sentences: LoadSentences;
  /** The sentences that every page needs, beside those of both applications. */
  namespaces: readonly string[];
  /** The pages; a function is called once it is known who looks: null for nobody, undefined where that stays unknown. */
  router: Router | ((session: Session | null | undefined) => Promise<Router>);
  /** What sets the components' look and words for everything inside. */
  Theme: ComponentType<{ children: ReactNode }>;
}

export async function start({ sentences, namespaces, router, Theme }: Application): Promise<void> {
  // Asked for at once, since nothing of a page is drawn before it is known who looks.
  const asked = queries.query(sessionQuery).catch(() => undefined);
  const pages = typeof router === 'function' ? asked.then(router) : router;
  await startI18n(sentences, namespaces);
  const made = await pages;
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Theme>
          <RouterProvider router={made} />
        </Theme>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** Every application's beginning: the language, and queries around all that is drawn. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n, type LoadSentences } from './i18n';
import { queries } from './queries';
import { sessionQuery, type Session } from './session';
import './base.css';

/** Who looks: null for nobody, undefined where that stays unknown. */
export type Asked = Promise<Session | null | undefined>;

interface Application {
  sentences: LoadSentences;
  /** The sentences that every page needs, beside those of both applications. */
  namespaces: readonly string[];
  /** What is drawn, with its look and its routes; called at once, before it is known who looks. */
  draw: (asked: Asked) => ReactNode | Promise<ReactNode>;
}

export async function start({ sentences, namespaces, draw }: Application): Promise<void> {
  // Asked for at once, since nothing of a page is drawn before it is known who looks.
  const asked: Asked = queries.query(sessionQuery).catch(() => undefined);
  const drawn = draw(asked);
  await startI18n(sentences, namespaces);
  const content = await drawn;
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>{content}</QueryClientProvider>
    </StrictMode>,
  );
}

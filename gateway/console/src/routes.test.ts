import { expect, it } from 'vitest';
import { PageWaiting } from './shell/Waiting';
import { beginning } from './beginning';
import { routes } from './routes';

it('a page that is opened by its address has an outline until it is loaded', () => {
  const framed = routes.flatMap(({ children = [] }) => children);
  const pages = [...framed, ...framed.flatMap(({ children = [] }) => children)].filter(({ lazy }) => lazy);
  expect(pages.length).toBeGreaterThan(60);
  const without = pages.filter(
    ({ hydrateFallbackElement }) =>
      (hydrateFallbackElement as { type?: unknown } | undefined)?.type !== PageWaiting,
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

it('whoever is not signed in begins at the sign-in page and comes back to what they asked for', () => {
  expect(beginning(null, '/')).toBe('/sign-in');
  expect(beginning(null, '/1/billing/runs?month=2026-06')).toBe(
    '/sign-in?back=%2F1%2Fbilling%2Fruns%3Fmonth%3D2026-06',
  );
  expect(beginning(null, '/sign-in?back=%2F1')).toBe('/sign-in?back=%2F1');
  expect(beginning(null, '/guide/billing')).toBe('/guide/billing');
});

it('where it is not known who looks, the shell says so', () => {
  expect(beginning(undefined, '/1/billing/runs')).toBe('/1/billing/runs');
});

import { expect, it } from 'vitest';
import { PageWaiting } from './shell/Waiting';
import { router } from './routes';

it('a page that is opened by its address has an outline until it is loaded', () => {
  const framed = router.routes.flatMap(({ children = [] }) => children);
  const pages = [...framed, ...framed.flatMap(({ children = [] }) => children)].filter(({ lazy }) => lazy);
  expect(pages.length).toBeGreaterThan(60);
  const without = pages.filter(
    ({ hydrateFallbackElement }) =>
      (hydrateFallbackElement as { type?: unknown } | undefined)?.type !== PageWaiting,
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

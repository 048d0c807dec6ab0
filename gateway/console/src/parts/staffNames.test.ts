import { api } from '@manor/web/api/client';
import { afterEach, expect, it, vi } from 'vitest';
import { nameOf } from './staffNames';

afterEach(() => {
  vi.restoreAllMocks();
});

function answering(names: Record<string, string>): string[][] {
  const asked: string[][] = [];
  const get = (_: string, { params }: { params: { query: { principalIds: string[] } } }) => {
    const ids = params.query.principalIds;
    asked.push(ids);
    const staff = ids.filter((id) => id in names).map((id) => ({ principalId: id, displayName: names[id] }));
    return Promise.resolve({ data: { staff }, response: new Response() });
  };
  vi.spyOn(api, 'GET').mockImplementation(get as never);
  return asked;
}

it('asks once for all names that are wanted at one time, and each time for fifty at most', async () => {
  const asked = answering({ a: '王芳', b: '李伟' });
  const wanted = await Promise.all([nameOf('a'), nameOf('b'), nameOf('a'), nameOf('c')]);
  expect(wanted).toEqual(['王芳', '李伟', '王芳', null]);
  expect(asked).toEqual([['a', 'b', 'c']]);
  await Promise.all(Array.from({ length: 51 }, (_, at) => nameOf(`many-${String(at)}`)));
  expect(asked.map((ids) => ids.length)).toEqual([3, 50, 1]);
});

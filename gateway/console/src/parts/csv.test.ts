import { expect, it } from 'vitest';
import { csv } from './csv';

it('quotes what needs it and lets no cell be a formula', () => {
  const text = csv([
    ['时间', 'a,b', 'say "yes"'],
    ['=1+1', '-5', "'=2"],
  ]);
  expect(text).toBe('\uFEFF时间,"a,b","say ""yes"""\r\n\'=1+1,\'-5,\'\'=2\r\n');
});

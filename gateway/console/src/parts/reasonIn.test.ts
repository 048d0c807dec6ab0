import { expect, test } from 'vitest';
import { reasonIn } from './reasonIn';

const name = (code: string): string => (code === 'POLICY' ? 'Waived by policy' : code);

test.each([
  ['政策减免', 'POLICY', 'Waived by policy'],
  ['政策减免：见批文 12 号', 'POLICY', 'Waived by policy: 见批文 12 号'],
  ['政策减免', '', '政策减免'],
  // An entry of a company whose dictionary the reader may not see.
  ['录入错误', 'MISTAKE', '录入错误'],
])('%s with code %s is told as %s', (said, code, told) => {
  expect(reasonIn(said, code, name)).toBe(told);
});

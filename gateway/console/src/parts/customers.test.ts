import { expect, test } from 'vitest';
import { phoneIn } from './customers';

test.each([
  ['139 6666 0002', '13966660002'],
  ['+86 139-6666-0002', '+8613966660002'],
  ['１３９６６６６０００２', '13966660002'],
  ['(86)139.6666.0002 ', '8613966660002'],
  ['\u202a13966660002\u202c', '13966660002'],
  ['0002', '0002'],
])('%s may be a phone', (typed, phone) => {
  expect(phoneIn(typed)).toBe(phone);
});

test.each(['王小明', 'C-0002', '101', '12345', '1-0101'])('%s is no phone', (typed) => {
  expect(phoneIn(typed)).toBeUndefined();
});

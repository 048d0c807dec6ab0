import { expect, test } from 'vitest';
import { identityIn, phoneIn, wordsIn } from './customers';

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

test.each([
  ['110101 19900307 123x', '11010119900307123X'],
  ['１１０１０１１９９００３０７１２３Ｘ', '11010119900307123X'],
  ['110101900307123', '110101900307123'],
  ['s1234567d', 'S1234567D'],
  ['E12345678', 'E12345678'],
])('%s may be the number of a document', (typed, number) => {
  expect(identityIn(typed)).toBe(number);
});

test.each(['王小明', 'C-0002', '13966660002', 'A-1201', 'K-1', '1-0101'])(
  '%s is none of a document',
  (typed) => {
    expect(identityIn(typed)).toBeUndefined();
  },
);

test.each(['110101 19900307 123x', '110101900307123', 'S1234567D'])(
  '%s is looked for in no address',
  (typed) => {
    expect(wordsIn(typed)).toBeUndefined();
  },
);

test.each(['王小明', 'C-0002', 'E12345678', '13966660002'])(
  '%s is looked for in names and numbers',
  (typed) => {
    expect(wordsIn(typed)).toBe(typed);
  },
);

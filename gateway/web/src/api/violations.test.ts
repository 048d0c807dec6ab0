/** A code's words are found wherever they stand, in the language that is spoken now. */
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { faultSentence } from './violations';

beforeAll(async () => {
  await i18next.init({
    lng: 'zh-CN',
    ns: ['web', 'words'],
    defaultNS: 'web',
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': {
        web: { violation: { TOO_SMALL: '不得小于 {{least}}' } },
        words: { parcels: { violation: { ON_ANOTHER_SHELF: '在另一个货架 {{shelf}}' } } },
      },
      'en-US': {
        web: { violation: { TOO_SMALL: 'Must be at least {{least}}' } },
        words: { parcels: { violation: { ON_ANOTHER_SHELF: 'On another shelf, {{shelf}}' } } },
      },
    },
  });
});

const small = { code: 'TOO_SMALL', values: { least: '5' }, message: 'must be 5 at least' };
const elsewhere = { code: 'ON_ANOTHER_SHELF', values: { shelf: 'B2' }, message: 'lies on another shelf' };

it('speaks the language of now', async () => {
  expect(faultSentence(small)).toBe('不得小于 5');
  await i18next.changeLanguage('en-US');
  expect(faultSentence(small)).toBe('Must be at least 5');
  await i18next.changeLanguage('zh-CN');
});

it("finds the words of a service's own codes", () => {
  expect(faultSentence(elsewhere)).toBe('在另一个货架 B2');
});

it('says what the platform says where a code has no words', () => {
  expect(faultSentence({ code: 'UNHEARD_OF', values: {}, message: 'is unheard of' })).toBe('is unheard of');
  expect(faultSentence({ code: '', values: {}, message: 'is wrong' })).toBe('is wrong');
});

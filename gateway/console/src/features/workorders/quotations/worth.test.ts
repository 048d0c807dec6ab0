import { expect, it } from 'vitest';
import { worth } from './worth';

it.each([
  ['1.5', '8000', 12000n],
  ['2', '4990', 9980n],
  ['0.333', '100', 33n],
  ['0.005', '100', 1n],
  ['0.004', '100', 0n],
  ['.5', '3', 2n],
  ['', '100', 0n],
  ['1.0005', '100', 0n],
])('%s of %s is worth %s', (quantity, price, minor) => {
  expect(worth(quantity, price)).toBe(minor);
});

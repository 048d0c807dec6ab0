import { expect, test } from 'vitest';
import { apart } from './apart';

const numbered = (many: number): string[] => Array.from({ length: many }, (_, number) => String(number));

test.each([0, 1, 2, 6, 10, 13, 20, 300])('of %i estates none is among the worst and the best', (many) => {
  const estates = numbered(many);
  const { worst, best } = apart(estates.slice(0, 10), [...estates].reverse().slice(0, 10), (one) => one);
  expect(worst.filter((one) => best.includes(one))).toEqual([]);
  expect(worst.length + best.length).toBe(Math.min(many, 20));
});

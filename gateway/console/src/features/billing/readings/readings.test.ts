/** How the grid of readings is walked, and how what is pasted falls into it. */
import { expect, it } from 'vitest';
import { cellBeyond, nextCell, paste, plain, rowOf, type Meter } from './readings';

function meter(number: string, over: Partial<Meter> = {}): Meter {
  return { meterId: `id-${number}`, number, unitCode: `U${number}`, lastValue: '100', ...over } as Meter;
}

const read = { monthReading: { readingId: '1' } } as Partial<Meter>;
const METERS = [meter('1'), meter('2', { lastValue: '' }), meter('3', read), meter('4')];
const AT = { row: 0, column: 'endValue' } as const;

it('walks every open cell in the order of reading and passes over what is entered', () => {
  const walked = [{ ...AT }];
  for (let at = nextCell(METERS, {}, AT, 1); at; at = nextCell(METERS, {}, at, 1)) walked.push(at as never);
  expect(walked).toEqual([
    { row: 0, column: 'endValue' },
    { row: 1, column: 'startValue' },
    { row: 1, column: 'endValue' },
    { row: 3, column: 'endValue' },
  ]);
  expect(nextCell(METERS, {}, { row: 3, column: 'endValue' }, -1)).toEqual({ row: 1, column: 'endValue' });
});

it('goes down a column', () => {
  expect(cellBeyond(METERS, {}, { row: 1, column: 'endValue' }, 1)).toEqual({ row: 3, column: 'endValue' });
  expect(cellBeyond(METERS, {}, { row: 1, column: 'startValue' }, -1)).toEqual(AT);
});

it('pastes a column downwards, and keeps the place of rows that take nothing', () => {
  const { sheet, rows, left } = paste('150\r\n20\r\n7\r\n1,180.5\r\n9\r\n', METERS, {}, AT);
  expect(sheet).toEqual({
    'id-1': { endValue: '150' },
    'id-2': { endValue: '20' },
    'id-4': { endValue: '1180.5' },
  });
  expect([rows, left]).toEqual([3, 2]); // one is entered already, one lies below the last row
});

it('pastes a block of start and end', () => {
  const { sheet } = paste(
    '10\t20\n100\t130',
    [METERS[1], METERS[0]] as Meter[],
    {},
    { row: 0, column: 'startValue' },
  );
  expect(sheet).toEqual({ 'id-2': { startValue: '10', endValue: '20' }, 'id-1': { endValue: '130' } });
});

it('pastes lines that name their meter or unit at that meter, wherever the cursor stands', () => {
  const { sheet, left } = paste('U4\t170\n1\t160\n2\t5\t9\nX\t1', METERS, {}, AT);
  expect(sheet).toEqual({
    'id-4': { endValue: '170' },
    'id-1': { endValue: '160' },
    'id-2': { startValue: '5', endValue: '9' },
  });
  expect(left).toBe(1);
});

it('sends what is a number, and the start of a first reading alone', () => {
  expect(rowOf(METERS[0] as Meter, { endValue: '12x' })).toBeUndefined();
  expect(rowOf(METERS[0] as Meter, { startValue: '1', endValue: '120' })).toEqual({
    meterId: 'id-1',
    endValue: '120',
  });
  expect(rowOf(METERS[1] as Meter, { startValue: '1', endValue: '2' })).toEqual({
    meterId: 'id-2',
    startValue: '1',
    endValue: '2',
  });
  expect(rowOf(METERS[2] as Meter, { endValue: '120' })).toBeUndefined();
  expect(plain(' １，２３４.50 ')).toBe('1234.50');
});

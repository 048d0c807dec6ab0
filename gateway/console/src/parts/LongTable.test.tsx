import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { LongTable } from './LongTable';

vi.mock('react-i18next', () => ({ useTranslation: () => ({ t: (key: string) => key }) }));

interface Flat {
  code: string;
}
const FLATS: Flat[] = Array.from({ length: 100_000 }, (_, number) => ({ code: `F${number}` }));
const ROW = 39;
const label = ({ code }: Flat): string => code;
const tick = vi.fn<(rows: Flat[]) => void>();
const ticked = (): string[] => (tick.mock.lastCall?.[0] ?? []).map(label);

function Flats({ most = 1000, onNearEnd = () => undefined }: { most?: number; onNearEnd?: () => void }) {
  const [rows, setRows] = useState<Flat[]>([]);
  const onChange = (chosen: Flat[]): void => {
    tick(chosen);
    setRows(chosen);
  };
  return (
    <LongTable<Flat>
      rows={FLATS}
      rowKey="code"
      columns={[{ key: 'code', title: 'code', width: 100, render: label }]}
      height={390}
      onNearEnd={onNearEnd}
      selection={{ rows, most, onChange, label, may: (row) => row.code !== 'F1' }}
    />
  );
}

function scrollTo(row: number): void {
  const body = document.querySelector('.long');
  if (!body) throw new Error('no table');
  Object.defineProperty(body, 'scrollHeight', { value: FLATS.length * ROW, configurable: true });
  body.scrollTop = row * ROW;
  fireEvent.scroll(body);
}

afterEach(cleanup);

it('draws the rows that are seen and a few beyond, and keeps room for all others', () => {
  render(<Flats />);
  scrollTo(50_000);
  const drawn = [...document.querySelectorAll('tbody tr:not([aria-hidden])')].map((row) => row.textContent);
  expect(drawn).toEqual(expect.arrayContaining(Array.from({ length: 12 }, (_, n) => `F${50_000 + n}`)));
  expect(drawn.length).toBeLessThan(70);
  const [above = 0, below = 0] = [...document.querySelectorAll<HTMLElement>('tr[aria-hidden]')].map(
    (room) => parseInt(room.style.height) / ROW,
  );
  expect(drawn[0]).toBe(`F${above}`);
  expect(above + drawn.length + below).toBe(FLATS.length);
});

it('asks for more where the end is near, and not before', () => {
  const onNearEnd = vi.fn();
  render(<Flats onNearEnd={onNearEnd} />);
  scrollTo(50_000);
  expect(onNearEnd).not.toHaveBeenCalled();
  scrollTo(FLATS.length - 20);
  expect(onNearEnd).toHaveBeenCalled();
});

it('keeps what is ticked out of sight', () => {
  render(<Flats />);
  fireEvent.click(screen.getByLabelText('F3'));
  scrollTo(50_000);
  fireEvent.click(screen.getByLabelText('F50001'));
  expect(ticked()).toEqual(['F3', 'F50001']);
  scrollTo(0);
  fireEvent.click(screen.getByLabelText('F3'));
  expect(ticked()).toEqual(['F50001']);
});

it('ticks all that can be ticked, so many at most, and none again', () => {
  render(<Flats most={500} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'tickAll' }));
  expect(ticked().slice(0, 2)).toEqual(['F0', 'F2']);
  expect(ticked()).toHaveLength(500);
  fireEvent.click(screen.getByRole('checkbox', { name: 'tickAll' }));
  expect(ticked()).toEqual([]);
});

/** Values of panels as people read them, by Grafana's name of the unit. */
import { number, percent } from '@manor/web/format';

const STEPS: Record<string, readonly (readonly [number, string])[]> = {
  s: [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
  ],
  bytes: [
    [2 ** 40, 'TiB'],
    [2 ** 30, 'GiB'],
    [2 ** 20, 'MiB'],
    [2 ** 10, 'KiB'],
    [1, 'B'],
  ],
};
const A_SECOND = new Set(['ops', 'reqps']);

/** A number with three digits that tell something, and no more. */
function short(value: number): string {
  const size = Math.abs(value);
  const most = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return number(value.toFixed(most), most);
}

/** Such as `1.5 s`, `12 MiB`, `3.2/s`, `80 %`. */
export function shown(value: number, unit: string): string {
  if (unit === 'percentunit') return percent(value);
  if (unit === 'Bps') return `${shown(value, 'bytes')}/s`;
  const steps = STEPS[unit];
  if (!steps) return `${short(value)}${A_SECOND.has(unit) ? '/s' : ''}`;
  const fits = steps.find(([size]) => Math.abs(value) >= size) ?? steps.at(-1);
  return value === 0 || !fits ? `0 ${unit === 's' ? 's' : 'B'}` : `${short(value / fits[0])} ${fits[1]}`;
}

import { expect, it } from 'vitest';
import { deviceName } from './device';

it('names browser and system', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
  expect(deviceName(`${windows} Safari/537.36`)).toBe('Chrome · Windows');
  expect(deviceName(`${windows} Safari/537.36 Edg/140.0.0.0`)).toBe('Edge · Windows');
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari · iOS',
  );
});

it('leaves what is no browser as it calls itself', () => {
  expect(deviceName('nightly import')).toBe('nightly import');
});

/** What signed in, in words: browsers call themselves by long names. */

const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** `Mozilla/5.0 (X11; Linux x86_64) … Chrome/140.0 …` → “Chrome · Linux”; what is no browser as it calls itself. */
export function deviceName(device: string): string {
  const of = (known: [RegExp, string][]): string =>
    known.find(([pattern]) => pattern.test(device))?.[1] ?? '';
  return [of(BROWSERS), of(SYSTEMS)].filter(Boolean).join(' · ') || device;
}

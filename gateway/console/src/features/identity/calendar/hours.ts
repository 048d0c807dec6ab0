/** Hours of a day as people write them: "09:00-12:00 14:00-18:00"; nothing for a day off. */
import type { Schemas } from '@manor/web/api/client';

export type Spans = Schemas['identity.TimeSpan'][];

const SPAN = '([01]\\d|2[0-3]):[0-5]\\d\\s*-\\s*(([01]\\d|2[0-3]):[0-5]\\d|24:00)';
export const HOURS = new RegExp(`^\\s*(${SPAN}([\\s,，;；]+${SPAN})*)?\\s*$`);

export function spansOf(text: string): Spans {
  const times = text.match(/\d\d:\d\d/g) ?? [];
  return times
    .filter((_, place) => place % 2 === 0)
    .map((from, place) => ({ from, to: times[2 * place + 1] ?? '' }));
}

export function written(spans: Spans | undefined): string {
  return (spans ?? []).map(({ from, to }) => `${from}-${to}`).join(' ');
}

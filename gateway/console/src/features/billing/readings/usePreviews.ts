/** What typed readings would come to, asked of the platform a moment after typing: usage, amount, and every fault. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { Problem, worthRetrying } from '@manor/web/api/problem';
import type { Fault } from '@manor/web/api/violations';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NewReading } from './readings';

/** What all rows share; as EnterReadings takes it. */
export type Where = Omit<Schemas['billing.EnterReadingsRequest.sent'], 'readings'>;

export interface Preview {
  usage: string;
  amountMinor: string;
  /** As the platform names them: their sentences are for whoever shows them. */
  faults: (Fault & { column: string })[];
}

// As much as one call answers well within its deadline, and few enough that the first rows are priced at once.
const MOST = 500;
const REST = 300;
const AGAIN = 3000;

/**
 * @param where the rows stand.
 * @param rows that can be judged; the same array while they are the same.
 */
export function usePreviews(where: Where, rows: NewReading[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, Preview>>(new Map());
  const [error, setError] = useState<Error>();
  const [tries, setTries] = useState(0);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = rows
        .map((row) => ({ row, key: keyOf(where, row) }))
        .filter(({ key }) => !known.has(key) && !asked.current.has(key))
        .slice(0, MOST);
      if (fresh.length === 0 || !where.endDate) return;
      for (const { key } of fresh) asked.current.add(key);
      judge(
        where,
        fresh.map(({ row }) => row),
      )
        .then((found) => {
          setError(undefined);
          setKnown((before) => {
            const pairs = fresh.flatMap(({ key }, index) =>
              found[index] ? [[key, found[index]] as const] : [],
            );
            return new Map([...before, ...pairs]);
          });
        })
        .catch((fault: unknown) => {
          setError(fault as Error);
          if (worthRetrying(fault))
            setTimeout(() => {
              setTries((count) => count + 1);
            }, AGAIN);
        })
        .finally(() => {
          for (const { key } of fresh) asked.current.delete(key);
        });
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [where, rows, known, tries]);
  const of = useCallback((row: NewReading) => known.get(keyOf(where, row)), [known, where]);
  /** Judges everything anew, as after a refusal: somebody else was quicker. */
  const forget = useCallback(() => {
    setKnown(new Map());
  }, []);
  return { of, error, waiting: error !== undefined && worthRetrying(error), forget };
}

function keyOf({ estateId, feeMonth, startDate, endDate }: Where, row: NewReading): string {
  return JSON.stringify([estateId, feeMonth, startDate, endDate, row]);
}

/** In the order of the rows; what a row lacks because another one is no reading at all comes with the next call. */
async function judge(where: Where, readings: NewReading[]): Promise<(Preview | undefined)[]> {
  try {
    const body = { ...where, readings };
    const { rows } = await take(api.POST('/v1/billing/readings:preview', { body }));
    return rows.map(({ faults, ...row }) => ({
      ...row,
      faults: faults.map(({ column, ...fault }) => ({ ...fault, column: camel(column) })),
    }));
  } catch (error) {
    const found: (Preview | undefined)[] = readings.map(() => undefined);
    for (const { field, ...fault } of error instanceof Problem ? error.errors : []) {
      const at = /^readings\[(\d+)\]\.(\w+)$/.exec(field);
      if (at) {
        const before = found[Number(at[1])]?.faults ?? [];
        const faults = [...before, { ...fault, column: at[2] ?? '' }];
        found[Number(at[1])] = { usage: '', amountMinor: '0', faults };
      }
    }
    if (found.some(Boolean)) return found;
    throw error;
  }
}

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

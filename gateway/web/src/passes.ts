/** How long a goods release pass is good, as residents and the desk choose it. */
export const PASS_DAYS = [1, 3, 7] as const;

/** A time from now on, of so many days. */
export function validFor(days: number, now = new Date()): { validFromTime: string; validUntilTime: string } {
  const until = new Date(now.getTime() + days * 86_400_000);
  return { validFromTime: now.toISOString(), validUntilTime: until.toISOString() };
}

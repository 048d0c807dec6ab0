/** What a company decides about its files, sent as a whole. */
import type { Schemas } from '@manor/web/api/client';

type Term = Schemas['identity.FileKindTerm'];
type Choice = Schemas['identity.FileTermChoice'];

/** The company's terms with one kind's changed.
 *
 * @param keptDays of that kind; left out, it is kept as Manor keeps it by itself.
 */
export function choices(terms: Term[], changed: Term, keptDays: number | undefined): Choice[] {
  return terms
    .map(({ service, kind, keptDays: own }) => ({
      service,
      kind,
      keptDays: service === changed.service && kind === changed.kind ? (keptDays ?? 0) : own,
    }))
    .filter((one) => one.keptDays > 0);
}

/** A reason as it was given; one that names an entry of the company's reasons is told in its reader's language. */
import { reasonIn } from './reasonIn';
import { useDictionary } from './useDictionary';

interface SaidReasonProps {
  /** The dictionary, such as billing's change_reason. */
  of: { service: string; dictionary: string };
  /** What the record keeps: the words, and the code of the entry that they name. */
  said: string;
  code: string;
}

export function SaidReason({ of: { service, dictionary }, said, code }: SaidReasonProps) {
  const { name } = useDictionary(service, dictionary);
  return <>{reasonIn(said, code, name)}</>;
}

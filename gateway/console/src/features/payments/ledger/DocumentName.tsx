/** What the document behind an entry is called; its own word where this release does not know it. */
import { useTranslation } from 'react-i18next';
import { isKnown } from './documents';

export function DocumentName({ kind }: { kind: string }) {
  const { t } = useTranslation('payments');
  return isKnown(kind) ? t(`documentKind.${kind}`) : kind;
}

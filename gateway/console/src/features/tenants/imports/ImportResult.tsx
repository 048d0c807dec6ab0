/** What came of an import: one that left rows out is not simply done. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../parts/StateTag';

export function ImportResult({ row }: { row: Schemas['tenants.Import'] }) {
  const { t } = useTranslation('tenants');
  const partly = row.state === 'IMPORT_STATE_DONE' && row.refusedCount !== '0';
  return (
    <StateTag state={partly ? 'PARTLY' : row.state}>
      {partly ? t('imports.partly') : t(`importState.${row.state}`)}
    </StateTag>
  );
}

/** What a run was calculated without: news of units and occupancies that had not arrived although it waited. */
import type { Schemas } from '@manor/web/api/client';
import { number } from '@manor/web/format';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

export function UnheardNews({ run }: { run: Schemas['billing.BillingRun'] }) {
  const { t } = useTranslation('billing');
  if (!run.unheard) return null;
  const { unitChanges, occupancyChanges, unknown } = run.unheard;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        unknown
          ? t('runs.newsUnknown')
          : t('runs.unheard', { units: number(unitChanges), occupancies: number(occupancyChanges) })
      }
      description={t(run.state === 'RUN_STATE_CALCULATED' ? 'runs.unheardAdvice' : 'runs.unheardSince')}
    />
  );
}

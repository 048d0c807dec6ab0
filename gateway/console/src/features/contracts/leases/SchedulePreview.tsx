/** What terms come to while they are typed: the total, the deposit, and each line with its explanation. */
import { explained } from '@manor/web/api/problem';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { LineTable } from './LineTable';
import type { Preview } from './usePreview';

interface Shown {
  /** Nothing yet where terms are missing. */
  data: Preview | undefined;
  error: Error | null;
  loading: boolean;
  currency: string;
}

export function SchedulePreview({ data, error, loading, currency }: Shown) {
  const { t } = useTranslation('contracts');
  if (error) return <Alert type="error" showIcon title={explained(error)} style={{ marginTop: 12 }} />;
  return (
    <section aria-label={t('schedule.title')}>
      <h3>{t('schedule.title')}</h3>
      {data ? (
        <>
          <p>
            {t('schedule.total')} <MoneyText minor={data.totalMinor} currency={currency} />
            {' · '}
            {t('lease.deposit')} <MoneyText minor={data.depositMinor} currency={currency} />
          </p>
          <LineTable lines={data.lines} currency={currency} loading={loading} paged />
        </>
      ) : (
        <p className="quiet">{t('form.incomplete')}</p>
      )}
    </section>
  );
}

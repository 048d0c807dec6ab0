/** What a run was calculated without: meters in use that nobody has read in its month. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { month, number } from '@manor/web/format';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function UnreadMeters({ run }: { run: Schemas['billing.BillingRun'] }) {
  const { t } = useTranslation('billing');
  const { companyId, accountingMonth, scope } = run;
  const estateId = scope?.estateId ?? '0';
  const query = {
    companyId,
    unreadMonth: accountingMonth,
    pageSize: 1,
    ...(estateId === '0' ? {} : { estateId }),
  };
  const { data } = useGet('/v1/billing/meters', { query });
  if (!data || data.totalSize === 0) return null;
  const node = estateId === '0' ? companyId : estateId;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('runs.unread', {
        count: data.totalSize,
        shown: number(data.totalSize),
        month: month(accountingMonth),
      })}
      action={
        <Link to={`/${node}/billing/meters?unreadMonth=${accountingMonth}`}>{t('runs.showUnread')}</Link>
      }
    />
  );
}

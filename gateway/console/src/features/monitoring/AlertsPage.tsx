/** All alerts that fire or are about to, each with its runbook. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { AlertList } from './AlertList';
import { Silence } from './Silence';
import './monitoring.css';

export default function AlertsPage() {
  const { t } = useTranslation('monitoring');
  const { data, isPending, error } = useGet('/v1/platform/alerts', {}, { every: 15_000 });
  return (
    <Page title={t('alerts.title')}>
      {isPending && <Spin />}
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {data && <Silence source={data.source} detail={data.detail} />}
      {data?.source === 'answers' && <AlertList alerts={data.alerts} />}
    </Page>
  );
}

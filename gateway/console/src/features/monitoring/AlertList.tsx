/** Alerts with what to do about each. */
import type { Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../scope';
import { plain } from './runbook';

type Shown = Schemas['AlertList']['alerts'][number];

export function AlertList({ alerts }: { alerts: Shown[] }) {
  const { t } = useTranslation('monitoring');
  if (alerts.length === 0) return <Alert type="success" showIcon title={t('alerts.none')} role="status" />;
  return (
    <ul className="alerts">
      {alerts.map((one) => (
        <li key={`${one.name} ${one.summary}`}>
          <OneAlert alert={one} />
        </li>
      ))}
    </ul>
  );
}

function OneAlert({ alert }: { alert: Shown }) {
  const { t } = useTranslation('monitoring');
  const scope = useScope();
  const state = t(`alerts.${alert.state}`);
  const runbook = (language() === 'zh-CN' && alert.runbookZh) || alert.runbook;
  return (
    <Alert
      type={alert.state === 'firing' ? 'error' : 'warning'}
      showIcon
      title={`${alert.name} · ${state} · ${t(`alerts.${alert.severity === 'page' ? 'page' : 'ticket'}`)}`}
      description={
        <>
          <div>{alert.summary}</div>
          <div className="quiet">{t('alerts.since', { time: moment(alert.sinceTime, scope.timeZone) })}</div>
          {runbook && (
            <details>
              <summary>{t('alerts.runbook')}</summary>
              <div className="runbook">{plain(runbook)}</div>
            </details>
          )}
        </>
      }
    />
  );
}

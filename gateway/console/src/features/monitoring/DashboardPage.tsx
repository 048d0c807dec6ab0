/** One dashboard, drawn from the file that Grafana draws too: its panels, a time range, and how often to read again. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { number } from '@manor/web/format';
import { Alert, Segmented, Select, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { Page } from '../../parts/Page';
import { AlertList } from './AlertList';
import { Panel, type Asked } from './Panel';
import { Silence } from './Silence';
import { titled } from './titles';
import './monitoring.css';

type Dashboard = Schemas['DashboardList']['dashboards'][number];

const REFRESHES = [0, 10, 30, 60, 300];

export default function DashboardPage() {
  const { t } = useTranslation('monitoring');
  const name = useLocation().pathname.split('/').at(-1) ?? '';
  const { data, isPending, error } = useGet('/v1/platform/dashboards', {});
  const board = data?.dashboards.find((one) => one.name === name);
  if (board) return <Board key={board.name} board={board} />;
  return (
    <Page title={t('dashboard.missing')}>
      {isPending && <Spin />}
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {data && <Alert type="warning" showIcon title={t('dashboard.none')} />}
    </Page>
  );
}

function Board({ board }: { board: Dashboard }) {
  const { t } = useTranslation('monitoring');
  const [search, setSearch] = useSearchParams();
  const alerts = useGet('/v1/platform/alerts', {}, { every: 30_000 });
  const range = board.ranges.find((one) => one === search.get('range')) ?? board.firstRange;
  const refresh = Number(search.get('refresh') ?? board.refreshSeconds);
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  const asked: Asked = {
    range,
    service: search.get('service') ?? '',
    every: refresh > 0 ? refresh * 1000 : false,
  };
  return (
    <Page
      title={t(`board.${board.name}`, { defaultValue: titled(board.title) })}
      actions={
        <>
          {board.variables.map((one) => (
            <Variable key={one.name} dashboard={board.name} variable={one} asked={asked} onChange={change} />
          ))}
          <Segmented
            aria-label={t('range.label')}
            value={range}
            options={board.ranges.map((value) => ({ value, label: t(`range.${value}`) }))}
            onChange={(value) => {
              change('range', value);
            }}
          />
          <Select
            aria-label={t('refresh.label')}
            value={refresh}
            options={REFRESHES.map((value) => ({
              value,
              label: value === 0 ? t('refresh.off') : t('refresh.every', { seconds: number(value) }),
            }))}
            onChange={(value) => {
              change('refresh', String(value));
            }}
          />
        </>
      }
    >
      <p className="quiet">{titled(board.description)}</p>
      {alerts.error && <Alert type="error" showIcon title={explained(alerts.error)} />}
      {alerts.data && <Silence source={alerts.data.source} detail={alerts.data.detail} />}
      {board.name === 'overview' && alerts.data?.source === 'answers' && (
        <AlertList alerts={alerts.data.alerts.filter((one) => one.state === 'firing')} />
      )}
      <div className="panels">
        {board.panels.map((panel) => (
          <Panel key={panel.panelId} dashboard={board.name} panel={panel} asked={asked} />
        ))}
      </div>
    </Page>
  );
}

interface VariableProps {
  dashboard: string;
  variable: Dashboard['variables'][number];
  asked: Asked;
  onChange: (name: string, value: string) => void;
}

/** What the dashboard is about, such as the service; the first value until another is chosen. */
function Variable({ dashboard, variable: { name, label }, asked, onChange }: VariableProps) {
  const { data } = useGet('/v1/platform/dashboards/{dashboard}/variables/{variable}', {
    path: { dashboard, variable: name },
    query: { range: asked.range },
  });
  const values = data?.values ?? [];
  return (
    <Select
      aria-label={titled(label)}
      value={asked.service || (values[0] ?? '')}
      style={{ minWidth: 180 }}
      options={values.map((value) => ({ value, label: value }))}
      onChange={(value) => {
        onChange(name, value);
      }}
    />
  );
}

/** A panel of a dashboard: a heading, a figure, or lines over time with their latest values in words. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChartColours } from '../../chart';
import { LineChart } from './LineChart';
import { titled } from './titles';
import { shown } from './units';

type PanelShape = Schemas['DashboardList']['dashboards'][number]['panels'][number];
type Data = Schemas['PanelData'];

/** What the reader chose. */
export interface Asked {
  range: '15m' | '1h' | '6h' | '24h' | '7d';
  /** Empty for the first. */
  service: string;
  /** Milliseconds between two readings. */
  every: number | false;
}

interface PanelProps {
  dashboard: string;
  panel: PanelShape;
  asked: Asked;
}

export function Panel({ dashboard, panel, asked }: PanelProps) {
  if (panel.kind === 'heading') return <h2 className="panel-heading">{titled(panel.title)}</h2>;
  return <Filled dashboard={dashboard} panel={panel} asked={asked} />;
}

function Filled({ dashboard, panel, asked }: PanelProps) {
  const { range, service, every } = asked;
  const { data, isPending, error } = useGet(
    '/v1/platform/dashboards/{dashboard}/panels/{panelId}',
    { path: { dashboard, panelId: panel.panelId }, query: { range, ...(service ? { service } : {}) } },
    { every },
  );
  const known = data?.series.some((one) => one.values.some((value) => value !== null)) ?? false;
  return (
    <section
      className={`panel panel-${panel.kind}`}
      style={{ gridColumn: `span ${panel.width}` }}
      aria-label={titled(panel.title)}
      aria-busy={isPending}
      data-panel={panel.panelId}
      data-state={error ? 'failed' : isPending ? 'pending' : known ? 'drawn' : 'empty'}
    >
      <h3 title={panel.description ? titled(panel.description) : undefined}>{titled(panel.title)}</h3>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {isPending && <Spin />}
      {data &&
        (panel.kind === 'figure' ? <Value panel={panel} data={data} /> : <Lines panel={panel} data={data} />)}
    </section>
  );
}

function Value({ panel, data }: { panel: PanelShape; data: Data }) {
  const { t } = useTranslation('monitoring');
  const value = data.series[0]?.values[0] ?? null;
  if (value === null) return <div className="panel-value quiet">{t('panel.none')}</div>;
  const red = panel.redFrom !== null && value >= panel.redFrom;
  return <div className={`panel-value ${red ? 'panel-red' : ''}`}>{shown(value, panel.unit)}</div>;
}

function Lines({ panel, data }: { panel: PanelShape; data: Data }) {
  const { t } = useTranslation('monitoring');
  const { series: colours } = useChartColours();
  const series = data.series.filter((one) => one.values.some((value) => value !== null));
  if (series.length === 0) return <div className="panel-nothing quiet">{t('panel.none')}</div>;
  return (
    <>
      <LineChart series={series} start={data.startTime} step={data.stepSeconds} unit={panel.unit} />
      <ul className="panel-legend" tabIndex={0} aria-label={titled(panel.title)}>
        {series.map((one, index) => (
          <li key={`${one.name} ${index}`}>
            <span className="panel-line" style={{ background: colours[index % colours.length] }} />
            {titled(one.name === '' ? panel.title : one.name)}
            {': '}
            {shown(one.values.findLast((value) => value !== null) ?? 0, panel.unit)}
          </li>
        ))}
        {data.truncated && <li className="quiet">{t('panel.truncated')}</li>}
      </ul>
    </>
  );
}

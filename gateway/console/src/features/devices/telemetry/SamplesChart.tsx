/** What was measured of keys over time, which one zooms into; the newest values stand in the table above it. */
import { LineChart as Line } from 'echarts/charts';
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useChartColours } from '../../../chart';

register([Line, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export interface Series {
  name: string;
  points: [number, number][];
}

export function SamplesChart({ series, start, end }: { series: Series[]; start: number; end: number }) {
  const box = useRef<HTMLDivElement>(null);
  const colours = useChartColours();
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    chart.setOption({
      animation: false,
      color: colours.series,
      grid: { left: 4, right: 12, top: 34, bottom: 44, containLabel: true },
      legend: { type: 'scroll', top: 0, textStyle: { color: colours.text } },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      dataZoom: [{ type: 'inside' }, { type: 'slider', height: 18, bottom: 6 }],
      xAxis: {
        type: 'time',
        min: start,
        max: end,
        axisLabel: { hideOverlap: true, color: colours.text },
      },
      yAxis: {
        type: 'value',
        scale: true,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text },
      },
      series: series.map((one) => ({
        type: 'line' as const,
        name: one.name,
        showSymbol: one.points.length < 3,
        lineStyle: { width: 1.5 },
        data: one.points,
      })),
    });
    const watching = new ResizeObserver(() => {
      chart.resize();
    });
    watching.observe(box.current);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [series, start, end, colours]);
  return <div ref={box} className="samples-chart" aria-hidden />;
}

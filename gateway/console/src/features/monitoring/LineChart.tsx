/** Lines over time. Their latest values stand in words beside it, for whoever does not see the picture. */
import { LineChart as Line } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useChartColours } from '../../chart';
import { shown } from './units';

register([Line, GridComponent, TooltipComponent, CanvasRenderer]);

interface LineChartProps {
  series: { name: string; values: (number | null)[] }[];
  /** Unix seconds of the first value. */
  start: number;
  /** Seconds from one value to the next. */
  step: number;
  unit: string;
}

export function LineChart({ series, start, step, unit }: LineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const colours = useChartColours();
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    const length = Math.max(1, ...series.map((one) => one.values.length));
    chart.setOption({
      animation: false,
      color: colours.series,
      grid: { left: 4, right: 12, top: 10, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        valueFormatter: (value: unknown) => (typeof value === 'number' ? shown(value, unit) : '–'),
      },
      // The whole range, also where there are data of a part of it.
      xAxis: {
        type: 'time',
        min: start * 1000,
        max: (start + (length - 1) * step) * 1000,
        axisLabel: { hideOverlap: true, color: colours.text },
      },
      yAxis: {
        type: 'value',
        min: 0,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text, formatter: (value: number) => shown(value, unit) },
      },
      series: series.map((one) => ({
        type: 'line' as const,
        name: one.name,
        showSymbol: one.values.filter((value) => value !== null).length < 3,
        lineStyle: { width: 1 },
        areaStyle: { opacity: 0.08 },
        data: one.values.map((value, place) => [(start + place * step) * 1000, value]),
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
  }, [series, start, step, unit, colours]);
  return <div ref={box} className="panel-chart" aria-hidden />;
}

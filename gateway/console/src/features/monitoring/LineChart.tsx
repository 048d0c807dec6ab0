/** Lines over time. Their latest values stand in words beside it, for whoever does not see the picture. */
import { LineChart as Line } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { shown } from './units';

register([Line, GridComponent, TooltipComponent, CanvasRenderer]);

export const COLOURS = [
  '#1d5b8f', '#2f8f5b', '#c2571a', '#7a4fa3', '#a61d4d', '#3a7f8c', '#8a6d1b', '#4d6b1f', '#5c5c8a', '#b0413e',
]; // prettier-ignore

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
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    const length = Math.max(1, ...series.map((one) => one.values.length));
    chart.setOption({
      animation: false,
      color: COLOURS,
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
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: 'value', min: 0, axisLabel: { formatter: (value: number) => shown(value, unit) } },
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
  }, [series, start, step, unit]);
  return <div ref={box} className="panel-chart" aria-hidden />;
}

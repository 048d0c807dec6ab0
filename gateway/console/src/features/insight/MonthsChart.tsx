/** Billed and collected, month by month, in one currency: two bars a month, told apart by pattern as well. */
import { decimal, money } from '@manor/web/format';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChartColours } from '../../chart';
import type { Month } from './words';

register([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export default function MonthsChart({ months, currency }: { months: Month[]; currency: string }) {
  const { t, i18n } = useTranslation('insight');
  const box = useRef<HTMLDivElement>(null);
  const colours = useChartColours();
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    // A picture's height may be a float; the amounts themselves stand in the table beside it.
    const series = (['receivableMinor', 'collectedMinor'] as const).map((key, index) => ({
      type: 'bar' as const,
      name: t(`months.${key}`),
      data: months.map((one) => Number(decimal(one[key], currency))),
      itemStyle: { color: colours.series[index] ?? colours.text },
      barMaxWidth: 28,
    }));
    chart.setOption({
      animation: false,
      textStyle: { color: colours.text },
      aria: { enabled: true, decal: { show: true } },
      grid: { left: 8, right: 8, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colours.text } },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        valueFormatter: (value: unknown) => money(minorOf(value, currency), currency),
      },
      xAxis: { type: 'category', data: months.map((one) => one.month), axisLabel: { color: colours.text } },
      yAxis: {
        type: 'value',
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: {
          color: colours.text,
          formatter: (value: number) =>
            new Intl.NumberFormat(i18n.language, { notation: 'compact' }).format(value),
        },
      },
      series,
    });
    const watching = new ResizeObserver(() => {
      chart.resize();
    });
    watching.observe(box.current);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [months, currency, t, i18n.language, colours]);
  return <div ref={box} className="insight-chart" aria-hidden />;
}

/** What the picture was given, back in minor units. */
function minorOf(value: unknown, currency: string): bigint {
  const digits = decimal('0', currency).split('.')[1]?.length ?? 0;
  return BigInt(Math.round(Number(value) * 10 ** digits));
}

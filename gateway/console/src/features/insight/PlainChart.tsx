/** Draws what an option says; what it shows stands in words beside it, for whoever does not see the picture. */
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([
  BarChart,
  HeatmapChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

interface PlainChartProps {
  option: EChartsCoreOption;
  /** What a click on a point leads to, by the point's place in its series. */
  onPoint?: (place: number) => void;
}

export default function PlainChart({ option, onPoint }: PlainChartProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    chart.setOption({ animation: false, ...option });
    if (onPoint)
      chart.on('click', ({ dataIndex }) => {
        onPoint(dataIndex);
      });
    const watching = new ResizeObserver(() => {
      chart.resize();
    });
    watching.observe(box.current);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [option, onPoint]);
  return <div ref={box} className="plain-chart" aria-hidden />;
}

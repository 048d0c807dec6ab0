/** What the pictures of figures show, as echarts takes it. */
import { decimal, minorUnits, money, percent } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import type { ChartColours } from '../../chart';

/** Amounts in minor units as a picture takes them, and back in words. */
const major = (minor: string, currency: string): number => Number(decimal(minor, currency));
const compact = (value: number): string =>
  new Intl.NumberFormat(language(), { notation: 'compact' }).format(value);

function frame({ text, line }: ChartColours) {
  return {
    textStyle: { color: text },
    grid: { left: 8, right: 16, top: 32, bottom: 4, containLabel: true },
    legend: { top: 0, textStyle: { color: text } },
    axis: { axisLabel: { color: text, hideOverlap: true }, axisLine: { lineStyle: { color: line } } },
    amounts: {
      axisLabel: { color: text, formatter: compact, hideOverlap: true },
      splitLine: { lineStyle: { color: line } },
    },
  };
}

export interface Ageing {
  name: string;
  /** In minor units, from the youngest age to the oldest. */
  ages: string[];
}

/** Open amounts of places, stacked by age. */
export function ageing(lines: Ageing[], ages: string[], currency: string, colours: ChartColours) {
  const { grid, legend, axis, amounts, textStyle } = frame(colours);
  return {
    textStyle,
    grid: { ...grid, top: 52 },
    legend,
    aria: { enabled: true, decal: { show: true } },
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: { type: 'value', ...amounts },
    yAxis: { type: 'category', data: lines.map(({ name }) => name), inverse: true, ...axis },
    series: ages.map((name, age) => ({
      type: 'bar',
      name,
      stack: 'ages',
      barMaxWidth: 26,
      color: colours.series[age],
      data: lines.map((line) => major(line.ages[age] ?? '0', currency)),
    })),
  };
}

/** A share over time. */
export function trend(days: string[], shares: (number | null)[], name: string, colours: ChartColours) {
  const { grid, axis, textStyle } = frame(colours);
  return {
    textStyle,
    grid: { ...grid, top: 12 },
    aria: { enabled: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      valueFormatter: (value: unknown) => (typeof value === 'number' ? percent(value) : '—'),
    },
    xAxis: { type: 'category', data: days, boundaryGap: false, ...axis },
    yAxis: {
      type: 'value',
      min: ({ min }: { min: number }) => Math.max(0, Math.floor(min * 10 - 1) / 10),
      max: 1,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.text, formatter: (value: number) => percent(value) },
    },
    series: [
      {
        type: 'line',
        name,
        data: shares,
        color: colours.series[0],
        areaStyle: { opacity: 0.12 },
        symbolSize: 6,
      },
    ],
  };
}

export interface Cell {
  /** Row and column. */
  estate: string;
  building: string;
  minor: string;
}

/** Overdue amounts of buildings: a row an estate, a column a building, the darker the more. */
export function heat(cells: Cell[], currency: string, colours: ChartColours) {
  const { axis, textStyle } = frame(colours);
  const rows = [...new Set(cells.map(({ estate }) => estate))];
  const columns = [...new Set(cells.map(({ building }) => building))];
  const most = Math.max(1, ...cells.map(({ minor }) => major(minor, currency)));
  return {
    textStyle,
    grid: { left: 8, right: 8, top: 8, bottom: 44, containLabel: true },
    aria: { enabled: true },
    tooltip: {
      renderMode: 'richText',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const cell = cells[dataIndex];
        return cell ? `${cell.estate} ${cell.building}\n${money(cell.minor, currency)}` : '';
      },
    },
    visualMap: {
      min: 0,
      max: most,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 140,
      itemWidth: 12,
      textStyle: { color: colours.text },
      formatter: compact,
      inRange: { color: colours.heat },
    },
    xAxis: { type: 'category', data: columns, position: 'top', ...axis },
    yAxis: { type: 'category', data: rows, inverse: true, ...axis },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: colours.ground, borderWidth: 3 },
        data: cells.map(({ estate, building, minor }) => [
          columns.indexOf(building),
          rows.indexOf(estate),
          major(minor, currency),
        ]),
      },
    ],
  };
}

export interface Expiring {
  month: string;
  currencyCode: string;
  unitCount: string;
  area: string;
  monthlyMinor: string;
}

/** Rent a month of what expires, month by month, in one currency; months in which nothing does stand between. */
export function expiring(lines: Expiring[], currency: string, name: string, colours: ChartColours) {
  const { grid, axis, amounts, textStyle } = frame(colours);
  const there = new Map(
    lines.filter((one) => one.currencyCode === currency).map((one) => [one.month, one.monthlyMinor]),
  );
  const months = spanned([...there.keys()]);
  return {
    textStyle,
    grid: { ...grid, top: 12 },
    aria: { enabled: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      valueFormatter: (value: unknown) =>
        money(minorUnits(String(typeof value === 'number' ? value : 0), currency) ?? '0', currency),
    },
    xAxis: { type: 'category', data: months, ...axis },
    yAxis: { type: 'value', ...amounts },
    series: [
      {
        type: 'bar',
        name,
        barMaxWidth: 26,
        color: colours.series[0],
        data: months.map((one) => major(there.get(one) ?? '0', currency)),
      },
    ],
  };
}

/** Every month from the first to the last of some. */
export function spanned(months: string[]): string[] {
  const [first, last] = [months.toSorted()[0], months.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: string[] = [];
  for (let next = first; next <= last; next = monthAfter(next)) found.push(next);
  return found;
}

function monthAfter(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 7);
}

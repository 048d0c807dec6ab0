/** What charts are drawn in: words, lines, and series that differ in lightness as well as in hue. */
import { useDark } from './appearance';

export interface ChartColours {
  text: string;
  line: string;
  ground: string;
  series: string[];
  /** From little to much. */
  heat: string[];
}

const LIGHT: ChartColours = {
  text: '#4a5563',
  line: '#d5dbe2',
  ground: '#fff',
  series: [
    '#1d5b8f', '#2f8f5b', '#c2571a', '#7a4fa3', '#a61d4d', '#3a7f8c', '#8a6d1b', '#4d6b1f', '#5c5c8a', '#b0413e',
  ], // prettier-ignore
  heat: ['#f4f6f8', '#fbe0c3', '#f2a56b', '#d9603b', '#9f1c13'],
};

const DARK: ChartColours = {
  text: '#bcc7d2',
  line: '#3d4c5c',
  ground: '#17202a',
  series: [
    '#86c0f0', '#74cf9b', '#ffb27a', '#c9a6ee', '#ff8fb3', '#7fd0dc', '#e9c46a', '#b3d36a', '#aeb0e6', '#ff9d92',
  ], // prettier-ignore
  heat: ['#1d2833', '#4a3222', '#8a4a24', '#d06a35', '#ffb27a'],
};

/** The colours as the page is drawn now. */
export function useChartColours(): ChartColours {
  return useDark() ? DARK : LIGHT;
}

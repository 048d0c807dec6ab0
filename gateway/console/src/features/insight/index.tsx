/** The figures of all estates, for headquarters and for whoever leads a company or an estate. */
import { BarChartOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'insight',
  label: { 'zh-CN': '经营分析', 'en-US': 'Figures' },
  icon: <BarChartOutlined />,
  order: 10,
  pages: [
    {
      path: 'insight/home',
      label: { 'zh-CN': '经营总览', 'en-US': 'Overview' },
      permission: 'insight.figures.read',
      first: true,
      load: () => import('./HomePage'),
    },
    {
      path: 'insight/exchange-rates',
      label: { 'zh-CN': '月末汇率', 'en-US': 'Month-end rates' },
      permission: 'identity.exchange_rates.read',
      load: () => import('./ExchangeRatesPage'),
    },
  ],
};

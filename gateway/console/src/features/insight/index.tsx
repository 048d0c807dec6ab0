/** The figures of all estates, for headquarters and for whoever leads a company or an estate. */
import { BarChartOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'insight',
  label: { 'zh-CN': '经营分析', 'en-US': 'Reports' },
  icon: <BarChartOutlined />,
  order: 10,
  pages: [
    {
      path: 'insight/home',
      label: { 'zh-CN': '经营总览', 'en-US': 'Overview' },
      permission: 'insight.figures.read',
      daily: 'insight.figures.read',
      load: () => import('./HomePage'),
    },
    {
      path: 'insight/cockpit',
      label: { 'zh-CN': '驾驶舱', 'en-US': 'Cockpit' },
      permission: 'insight.figures.read',
      load: () => import('./CockpitPage'),
    },
    {
      path: 'insight/reports',
      label: { 'zh-CN': '收缴报表', 'en-US': 'Collection reports' },
      permission: 'insight.figures.read',
      load: () => import('./ReportsPage'),
    },
    {
      path: 'insight/order-levels',
      label: { 'zh-CN': '工单时效', 'en-US': 'Service levels' },
      permission: 'insight.figures.read',
      load: () => import('./LevelsPage'),
    },
    {
      path: 'insight/leasing',
      label: { 'zh-CN': '租赁分析', 'en-US': 'Leasing' },
      permission: 'insight.figures.read',
      load: () => import('./LeasingPage'),
    },
    {
      path: 'insight/exchange-rates',
      label: { 'zh-CN': '月末汇率', 'en-US': 'Month-end rates' },
      permission: 'identity.exchange_rates.read',
      load: () => import('./ExchangeRatesPage'),
    },
    {
      path: 'insight/arrears',
      label: { 'zh-CN': '周期性欠费', 'en-US': 'Periodic arrears' },
      permission: 'insight.figures.read',
      hidden: true,
      load: () => import('./ArrearsPage'),
    },
  ],
  digest: { permission: 'insight.figures.read', load: () => import('./YearDigest') },
  reminders: [
    {
      name: 'rate_missing',
      label: { 'zh-CN': '月末汇率尚未录入', 'en-US': 'A month-end rate has not been entered' },
      permission: 'identity.exchange_rates.write',
      also: 'insight.figures.read',
      page: 'insight/exchange-rates',
      when: 'late',
      single: true,
      waiting: async (scope) => (await import('./day')).rateMissing(scope),
    },
    {
      name: 'companies_not_billed',
      label: { 'zh-CN': '本月尚未计费的公司', 'en-US': 'Companies without bills of this month' },
      permission: 'insight.figures.read',
      also: 'billing.runs.read',
      page: 'billing/runs',
      when: 'next',
      waiting: async (scope, _, beside) => (await import('./day')).companiesNotBilled(scope, beside),
    },
    {
      name: 'arrears',
      label: {
        'zh-CN': '周期性欠费（截至本月，笔）',
        'en-US': 'Periodic arrears up to this month (receivables)',
      },
      permission: 'insight.figures.read',
      page: 'insight/arrears',
      when: 'known',
      waiting: async (scope) => {
        const query = { ...scope.query, pageSize: 1 };
        const { totals } = await take(api.GET('/v1/insight/yearlyArrears', { params: { query } }));
        const count = totals.reduce((sum, { openCount }) => sum + Number(openCount), 0);
        return count > 0 ? [{ companyId: scope.companyId, count }] : [];
      },
    },
  ],
};

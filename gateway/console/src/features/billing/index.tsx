/** What is owed and why. */
import { ProfileOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { byCompany, decisions } from '../../waiting';

export const feature: Feature = {
  name: 'billing',
  label: { 'zh-CN': '计费', 'en-US': 'Billing' },
  icon: <ProfileOutlined />,
  order: 30,
  records: {
    charges: 'billing/charges',
    feeItems: 'billing/fee-items',
    meters: 'billing/meters',
    receivables: 'billing/receivables',
    runs: 'billing/runs',
    tariffs: 'billing/tariffs',
  },
  pages: [
    {
      path: 'billing/receivables/:receivableId?',
      label: { 'zh-CN': '应收款', 'en-US': 'Receivables' },
      permission: 'billing.receivables.read',
      ofCompany: true,
      load: () => import('./receivables/ReceivablesPage'),
    },
    {
      path: 'billing/runs/:runId?',
      label: { 'zh-CN': '计费批次', 'en-US': 'Billing runs' },
      permission: 'billing.runs.read',
      daily: 'billing.runs.start',
      ofCompany: true,
      load: () => import('./runs/RunsPage'),
    },
    {
      path: 'billing/charges/:chargeId?',
      label: { 'zh-CN': '一次性收费', 'en-US': 'Charges' },
      permission: 'billing.receivables.read',
      ofCompany: true,
      load: () => import('./charges/ChargesPage'),
    },
    {
      path: 'billing/changes/:receivableId?/:changeId?',
      label: { 'zh-CN': '应收变更', 'en-US': 'Changes' },
      permission: 'billing.receivables.read',
      ofCompany: true,
      load: () => import('./changes/ChangesPage'),
    },
    {
      path: 'billing/readings',
      label: { 'zh-CN': '抄表录入', 'en-US': 'Readings' },
      permission: 'billing.readings.read',
      daily: 'billing.readings.write',
      ofCompany: true,
      load: () => import('./readings/ReadingsPage'),
    },
    {
      path: 'billing/meters/:meterId?',
      label: { 'zh-CN': '表具', 'en-US': 'Meters' },
      permission: 'billing.meters.read',
      ofCompany: true,
      load: () => import('./meters/MetersPage'),
    },
    {
      path: 'billing/fee-items/:feeItemId?',
      label: { 'zh-CN': '收费项目', 'en-US': 'Fee items' },
      permission: 'billing.fee_items.read',
      ofCompany: true,
      load: () => import('./feeItems/FeeItemsPage'),
    },
    {
      path: 'billing/tariffs/:tariffId?',
      label: { 'zh-CN': '收费标准', 'en-US': 'Tariffs' },
      permission: 'billing.tariffs.read',
      ofCompany: true,
      load: () => import('./tariffs/TariffsPage'),
    },
  ],
  tabs: [
    ...(['customer', 'unit'] as const).map((of) => ({
      of,
      name: 'receivables',
      label: { 'zh-CN': '应收款', 'en-US': 'Receivables' },
      permission: 'billing.receivables.read',
      load: () => import('./tabs/ReceivablesTab'),
    })),
    ...(['customer', 'unit'] as const).map((of) => ({
      of,
      name: 'charges',
      label: { 'zh-CN': '一次性收费', 'en-US': 'Charges' },
      permission: 'billing.receivables.read',
      load: () => import('./tabs/ChargesTab'),
    })),
    ...(['customer', 'unit'] as const).map((of) => ({
      of,
      name: 'meters',
      label: { 'zh-CN': '表具', 'en-US': 'Meters' },
      permission: 'billing.meters.read',
      load: () => import('./tabs/MetersTab'),
    })),
  ],
  reminders: [
    {
      name: 'billing_runs',
      label: { 'zh-CN': '等待我审批的计费批次', 'en-US': 'Billing runs waiting for my approval' },
      permission: 'billing.runs.approve',
      page: 'billing/runs?state=RUN_STATE_CALCULATED',
      waiting: async (scope) => {
        const call = api.GET('/v1/billing/runs:countWaiting', { params: { query: scope.query } });
        const { counts } = await take(call);
        return byCompany(
          counts.map(({ companyId, decidableCount }) => ({ companyId, count: decidableCount })),
        );
      },
      items: async (scope) => (await import('./day')).runs(scope),
    },
    {
      name: 'receivable_changes',
      label: { 'zh-CN': '等待我审批的应收变更', 'en-US': 'Changes to receivables waiting for my approval' },
      permission: 'billing.receivables.approve',
      page: 'billing/changes?state=CHANGE_STATE_WAITING',
      waiting: (scope) => decisions(scope, 'receivable_change'),
      subject: 'receivable_change',
      items: async (scope) => (await import('./day')).changes(scope),
    },
    {
      name: 'charges',
      label: { 'zh-CN': '等待我审批的一次性收费', 'en-US': 'Charges waiting for my approval' },
      permission: 'billing.receivables.approve',
      page: 'billing/charges?state=CHARGE_STATE_WAITING',
      waiting: (scope) => decisions(scope, 'charge'),
      subject: 'charge',
      items: async (scope) => (await import('./day')).charges(scope),
    },
    {
      name: 'unread_meters',
      label: { 'zh-CN': '本月尚未抄表的表具', 'en-US': 'Meters not read this month' },
      permission: 'billing.readings.write',
      also: 'billing.meters.read',
      page: 'billing/readings',
      when: 'next',
      waiting: async (scope) => (await import('./day')).unreadMeters(scope),
    },
    {
      name: 'no_run_yet',
      label: { 'zh-CN': '本月尚未计费', 'en-US': 'No billing run of this month yet' },
      permission: 'billing.runs.start',
      also: 'billing.runs.read',
      page: 'billing/runs',
      when: 'next',
      single: true,
      waiting: async (scope) => (await import('./day')).noRunYet(scope),
    },
  ],
  search: () => import('./search'),
};

/** Who paid, how, and what is still to pay. */
import { WalletOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import type { Feature } from '../../feature';
import type { Scope } from '../../scope';
import { byCompany, decisions } from '../../waiting';

const reversedThisMonth = ({ timeZone }: Scope): string =>
  `payments/receipts?state=RECEIPT_STATE_REVERSED&paymentDateFrom=${today(timeZone).slice(0, 7)}-01`;

export const feature: Feature = {
  name: 'payments',
  label: { 'zh-CN': '收费', 'en-US': 'Payments' },
  icon: <WalletOutlined />,
  order: 40,
  pages: [
    {
      path: 'payments/desk/:customerId?',
      label: { 'zh-CN': '收银台', 'en-US': 'Cashier desk' },
      permission: 'payments.receipts.submit',
      daily: 'payments.receipts.submit',
      ofCompany: true,
      load: () => import('./desk/DeskPage'),
    },
    {
      path: 'payments/receipts/:receiptId?',
      label: { 'zh-CN': '收款单', 'en-US': 'Receipts' },
      permission: 'payments.receipts.read',
      daily: 'payments.receipts.approve',
      ofCompany: true,
      load: () => import('./receipts/ReceiptsPage'),
    },
    {
      path: 'payments/takings',
      label: { 'zh-CN': '当日收款', 'en-US': 'Daily takings' },
      permission: 'payments.receipts.read',
      daily: 'payments.receipts.submit',
      ofCompany: true,
      load: () => import('./closings/TakingsPage'),
    },
    {
      path: 'payments/closings/:closingId?',
      label: { 'zh-CN': '日结', 'en-US': 'Daily closings' },
      permission: 'payments.receipts.read',
      ofCompany: true,
      load: () => import('./closings/ClosingsPage'),
    },
    {
      path: 'payments/closing-lines/:closingId?',
      label: { 'zh-CN': '日结明细', 'en-US': 'Lines of a daily closing' },
      permission: 'payments.receipts.read',
      ofCompany: true,
      hidden: true,
      load: () => import('./closings/ClosingLinesPage'),
    },
    {
      path: 'payments/orders/:orderId?',
      label: { 'zh-CN': '在线订单', 'en-US': 'Online orders' },
      permission: 'payments.orders.read',
      ofCompany: true,
      load: () => import('./orders/OrdersPage'),
    },
    {
      path: 'payments/disputes/:disputeId?',
      label: { 'zh-CN': '支付差异', 'en-US': 'Disputes' },
      permission: 'payments.disputes.read',
      ofCompany: true,
      load: () => import('./disputes/DisputesPage'),
    },
    {
      path: 'payments/prepayments',
      label: { 'zh-CN': '预收款', 'en-US': 'Prepayments' },
      permission: 'payments.prepayments.read',
      ofCompany: true,
      load: () => import('./prepayments/PrepaymentsPage'),
    },
    {
      path: 'payments/allocations',
      label: { 'zh-CN': '款项分配', 'en-US': 'Allocations' },
      permission: 'payments.open_items.read',
      ofCompany: true,
      hidden: true,
      load: () => import('./AllocationsPage'),
    },
    {
      path: 'payments/deposits/:receivableId?',
      label: { 'zh-CN': '押金', 'en-US': 'Deposits' },
      permission: 'payments.deposits.read',
      ofCompany: true,
      load: () => import('./deposits/DepositsPage'),
    },
    {
      path: 'payments/payables/:payableId?',
      label: { 'zh-CN': '应付款', 'en-US': 'Payables' },
      permission: 'payments.payables.read',
      ofCompany: true,
      load: () => import('./payables/PayablesPage'),
    },
    {
      path: 'payments/runs/:runId?',
      label: { 'zh-CN': '付款批次', 'en-US': 'Payment runs' },
      permission: 'payments.payment_runs.read',
      ofCompany: true,
      load: () => import('./runs/RunsPage'),
    },
  ],
  tabs: [
    {
      of: 'customer',
      name: 'receipts',
      label: { 'zh-CN': '收款单', 'en-US': 'Receipts' },
      permission: 'payments.receipts.read',
      load: () => import('./tabs/ReceiptsTab'),
    },
    {
      of: 'customer',
      name: 'orders',
      label: { 'zh-CN': '在线订单', 'en-US': 'Online orders' },
      permission: 'payments.orders.read',
      load: () => import('./tabs/OrdersTab'),
    },
    {
      of: 'customer',
      name: 'prepayments',
      label: { 'zh-CN': '预收款', 'en-US': 'Prepayments' },
      permission: 'payments.prepayments.read',
      load: () => import('./tabs/PrepaymentsTab'),
    },
    ...(['customer', 'unit'] as const).map((of) => ({
      of,
      name: 'deposits',
      label: { 'zh-CN': '押金', 'en-US': 'Deposits' },
      permission: 'payments.deposits.read',
      load: () => import('./tabs/DepositsTab'),
    })),
  ],
  reminders: [
    {
      name: 'receipts',
      label: { 'zh-CN': '等待我审批的收款单', 'en-US': 'Receipts waiting for my approval' },
      permission: 'payments.receipts.approve',
      page: 'payments/receipts?state=RECEIPT_STATE_SUBMITTED',
      waiting: (scope) => decisions('payments', scope, 'receipt'),
      subject: 'receipt',
      items: async (scope) => (await import('./day')).receipts(scope),
    },
    {
      name: 'daily_closings',
      label: { 'zh-CN': '等待我确认的日结', 'en-US': 'Daily closings waiting for my confirmation' },
      permission: 'payments.receipts.approve',
      page: 'payments/closings?state=DAILY_CLOSING_STATE_SUBMITTED',
      waiting: (scope) => decisions('payments', scope, 'daily_closing'),
      subject: 'daily_closing',
      items: async (scope) => (await import('./day')).closings(scope),
    },
    {
      name: 'deposit_uses',
      label: { 'zh-CN': '等待我审批的押金使用', 'en-US': 'Uses of deposits waiting for my approval' },
      permission: 'payments.deposits.approve',
      page: 'payments/deposits',
      waiting: (scope) => decisions('payments', scope, 'deposit_use'),
      subject: 'deposit_use',
    },
    {
      name: 'payables',
      label: { 'zh-CN': '等待我审批的应付款', 'en-US': 'Payables waiting for my approval' },
      permission: 'payments.payables.approve',
      page: 'payments/payables?state=PAYABLE_STATE_WAITING',
      waiting: (scope) => decisions('payments', scope, 'payable'),
      subject: 'payable',
    },
    {
      name: 'payment_runs',
      label: { 'zh-CN': '等待我审批的付款批次', 'en-US': 'Payment runs waiting for my approval' },
      permission: 'payments.payment_runs.approve',
      page: 'payments/runs?state=PAYMENT_RUN_STATE_WAITING',
      waiting: (scope) => decisions('payments', scope, 'payment_run'),
      subject: 'payment_run',
    },
    {
      name: 'open_disputes',
      label: { 'zh-CN': '等待处理的支付差异', 'en-US': 'Disputes with channels to be dealt with' },
      permission: 'payments.disputes.resolve',
      page: 'payments/disputes?state=DISPUTE_STATE_OPEN',
      waiting: async ({ companyId }) => {
        const call = api.GET('/v1/payments/disputes:countOpen', { params: { query: { companyId } } });
        return byCompany((await take(call)).counts.map((row) => ({ ...row, count: row.openCount })));
      },
    },
    {
      name: 'proposed_disputes',
      label: { 'zh-CN': '等待我复核的支付差异', 'en-US': 'Ends of disputes waiting for my decision' },
      permission: 'payments.disputes.resolve',
      page: 'payments/disputes?state=DISPUTE_STATE_PROPOSED',
      waiting: (scope) => decisions('payments', scope, 'dispute'),
      subject: 'dispute',
    },
    {
      name: 'takings_not_closed',
      label: { 'zh-CN': '往日收款尚未日结（天）', 'en-US': 'Earlier days of my takings not closed' },
      permission: 'payments.receipts.submit',
      also: 'payments.receipts.read',
      page: 'payments/takings',
      when: 'late',
      waiting: async (scope, me) => (await import('./day')).lateTakings(scope, me),
    },
    {
      name: 'takings_of_today',
      label: { 'zh-CN': '今日收款待日结', 'en-US': 'Today’s takings to be closed' },
      permission: 'payments.receipts.submit',
      also: 'payments.receipts.read',
      page: 'payments/takings',
      when: 'next',
      single: true,
      waiting: async (scope, me) => (await import('./day')).takingsOfToday(scope, me),
    },
    {
      name: 'reversals',
      label: { 'zh-CN': '本月冲红的收款单', 'en-US': 'Receipts of this month reversed' },
      permission: 'payments.receipts.read',
      also: 'audit.read',
      page: reversedThisMonth,
      when: 'known',
      waiting: async (scope) => (await import('./day')).reversals(scope),
    },
  ],
  search: () => import('./search'),
};

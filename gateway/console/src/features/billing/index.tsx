/** What is owed and why. */
import { AccountBookOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'billing',
  label: { 'zh-CN': '计费', 'en-US': 'Billing' },
  icon: <AccountBookOutlined />,
  order: 30,
  pages: [
    {
      path: 'billing/receivables/:receivableId?',
      label: { 'zh-CN': '应收款', 'en-US': 'Receivables' },
      permission: 'billing.receivables.read',
      ofCompany: true,
      load: () => import('./ReceivablesPage'),
    },
    {
      path: 'billing/changes/:receivableId?/:changeId?',
      label: { 'zh-CN': '应收变更', 'en-US': 'Changes' },
      permission: 'billing.receivables.read',
      ofCompany: true,
      load: () => import('./ChangesPage'),
    },
  ],
};

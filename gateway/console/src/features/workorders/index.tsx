/** Work orders: what was reported, who has it, and whether it is done in time. */
import { ToolOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'workorders',
  label: { 'zh-CN': '工单', 'en-US': 'Work orders' },
  icon: <ToolOutlined />,
  order: 35,
  pages: [
    {
      path: 'workorders/orders/:orderId?/:tab?',
      label: { 'zh-CN': '工单', 'en-US': 'Work orders' },
      permission: 'workorders.orders.read',
      daily: 'workorders.orders.write',
      ofCompany: true,
      load: () => import('./orders/OrdersPage'),
    },
  ],
};

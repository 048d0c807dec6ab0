/** Buildings as pictures, the units in them, and who has them. */
import { HomeOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'tenants',
  label: { 'zh-CN': '房产与客户', 'en-US': 'Property' },
  icon: <HomeOutlined />,
  order: 20,
  pages: [
    {
      path: 'tenants/rooms/:buildingId?',
      label: { 'zh-CN': '房态图', 'en-US': 'Room map' },
      permission: 'tenants.units.read',
      ofCompany: true,
      load: () => import('./RoomsPage'),
    },
    {
      path: 'tenants/units/:unitId?',
      label: { 'zh-CN': '房产单元', 'en-US': 'Units' },
      permission: 'tenants.units.read',
      ofCompany: true,
      load: () => import('./UnitsPage'),
    },
    {
      path: 'tenants/customers/:customerId?',
      label: { 'zh-CN': '客户', 'en-US': 'Customers' },
      permission: 'tenants.customers.read',
      ofCompany: true,
      load: () => import('./CustomersPage'),
    },
  ],
};

/** Warehouse: who delivers to a company, and what it keeps in stores. */
import { ShopOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { counted } from '../../waiting';

export const feature: Feature = {
  name: 'warehouse',
  label: { 'zh-CN': '仓库采购', 'en-US': 'Warehouse' },
  icon: <ShopOutlined />,
  order: 38,
  records: { suppliers: 'warehouse/suppliers' },
  pages: [
    {
      path: 'warehouse/suppliers/:supplierId?',
      label: { 'zh-CN': '供应商', 'en-US': 'Suppliers' },
      permission: 'warehouse.suppliers.read',
      ofCompany: true,
      load: () => import('./suppliers/SuppliersPage'),
    },
    {
      path: 'warehouse/prices',
      label: { 'zh-CN': '采购价格', 'en-US': 'Prices' },
      permission: 'warehouse.suppliers.read',
      ofCompany: true,
      load: () => import('./suppliers/PricesPage'),
    },
  ],
  reminders: [
    {
      name: 'certificates',
      label: { 'zh-CN': '证照到期或将到期的供应商', 'en-US': 'Suppliers whose certificates expire' },
      permission: 'warehouse.suppliers.write',
      page: 'warehouse/suppliers?expiring=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, ({ companyId, pageSize }) =>
          take(
            api.GET('/v1/warehouse/suppliers', {
              params: { query: { companyId, pageSize, expiring: true } },
            }),
          ),
        ),
    },
  ],
};

/** Warehouse: who delivers to a company, and what it keeps in stores. */
import { ShopOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { counted, decisions } from '../../waiting';

export const feature: Feature = {
  name: 'warehouse',
  label: { 'zh-CN': '仓库采购', 'en-US': 'Warehouse' },
  icon: <ShopOutlined />,
  order: 38,
  records: {
    suppliers: 'warehouse/suppliers',
    materials: 'warehouse/materials',
    stores: 'warehouse/stores',
    stockMoves: 'warehouse/moves',
    stocktakes: 'warehouse/stocktakes',
    requisitions: 'warehouse/requisitions',
    quotationRequests: 'warehouse/quotationRequests',
    purchaseOrders: 'warehouse/purchaseOrders',
    purchaseInvoices: 'warehouse/purchaseInvoices',
  },
  pages: [
    {
      path: 'warehouse/stock/:storeId?/:materialId?',
      label: { 'zh-CN': '库存', 'en-US': 'Stock' },
      permission: 'warehouse.stock.read',
      daily: 'warehouse.stock.move',
      ofCompany: true,
      load: () => import('./stock/StockPage'),
    },
    {
      path: 'warehouse/moves/:moveId?',
      label: { 'zh-CN': '出入库单', 'en-US': 'Moves of stock' },
      permission: 'warehouse.stock.read',
      daily: 'warehouse.stock.move',
      ofCompany: true,
      load: () => import('./stock/MovesPage'),
    },
    {
      path: 'warehouse/stocktakes/:stocktakeId?',
      label: { 'zh-CN': '盘点', 'en-US': 'Stocktakes' },
      permission: 'warehouse.stock.read',
      daily: 'warehouse.stocktakes.count',
      ofCompany: true,
      load: () => import('./stocktakes/StocktakesPage'),
    },
    {
      path: 'warehouse/reservations',
      label: { 'zh-CN': '预留', 'en-US': 'Reservations' },
      permission: 'warehouse.stock.read',
      ofCompany: true,
      load: () => import('./stock/ReservationsPage'),
    },
    {
      path: 'warehouse/reorder',
      label: { 'zh-CN': '补货建议', 'en-US': 'Reorder' },
      permission: 'warehouse.purchases.read',
      ofCompany: true,
      load: () => import('./purchases/ReorderPage'),
    },
    {
      path: 'warehouse/requisitions/:requisitionId?',
      label: { 'zh-CN': '请购单', 'en-US': 'Requisitions' },
      permission: 'warehouse.purchases.read',
      daily: 'warehouse.requisitions.write',
      ofCompany: true,
      load: () => import('./purchases/RequisitionsPage'),
    },
    {
      path: 'warehouse/quotationRequests/:quotationRequestId?',
      label: { 'zh-CN': '询价', 'en-US': 'Requests for quotation' },
      permission: 'warehouse.purchases.read',
      ofCompany: true,
      load: () => import('./purchases/QuotationRequestsPage'),
    },
    {
      path: 'warehouse/purchaseOrders/:purchaseOrderId?',
      label: { 'zh-CN': '采购订单', 'en-US': 'Purchase orders' },
      permission: 'warehouse.purchases.read',
      daily: 'warehouse.purchases.write',
      ofCompany: true,
      load: () => import('./purchases/PurchaseOrdersPage'),
    },
    {
      path: 'warehouse/purchaseInvoices/:purchaseInvoiceId?',
      label: { 'zh-CN': '供应商发票', 'en-US': 'Supplier invoices' },
      permission: 'warehouse.purchases.read',
      ofCompany: true,
      load: () => import('./purchases/InvoicesPage'),
    },
    {
      path: 'warehouse/budgets',
      label: { 'zh-CN': '采购预算', 'en-US': 'Budgets' },
      permission: 'warehouse.purchases.read',
      ofCompany: true,
      load: () => import('./purchases/BudgetsPage'),
    },
    {
      path: 'warehouse/reports',
      label: { 'zh-CN': '库存报表', 'en-US': 'Stock reports' },
      permission: 'warehouse.stock.read',
      ofCompany: true,
      load: () => import('./stock/ReportsPage'),
    },
    {
      path: 'warehouse/asOf',
      label: { 'zh-CN': '历史库存', 'en-US': 'Stock on a day' },
      permission: 'warehouse.stock.read',
      ofCompany: true,
      load: () => import('./stock/AsOfPage'),
    },
    {
      path: 'warehouse/materials/:materialId?',
      label: { 'zh-CN': '物资档案', 'en-US': 'Materials' },
      permission: 'warehouse.materials.read',
      ofCompany: true,
      load: () => import('./materials/MaterialsPage'),
    },
    {
      path: 'warehouse/stores/:storeId?',
      label: { 'zh-CN': '仓库', 'en-US': 'Stores' },
      permission: 'warehouse.stock.read',
      ofCompany: true,
      load: () => import('./stock/StoresPage'),
    },
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
      name: 'scraps',
      label: { 'zh-CN': '待审批的物资报废', 'en-US': 'Scrappings of stock that wait for approval' },
      permission: 'warehouse.scraps.approve',
      page: 'warehouse/moves?state=MOVE_STATE_WAITING',
      waiting: (scope) => decisions(scope, 'scrap'),
      subject: 'scrap',
    },
    {
      name: 'stocktakes',
      label: { 'zh-CN': '待审批的盘点差异', 'en-US': 'Stocktake differences that wait for approval' },
      permission: 'warehouse.stocktakes.approve',
      page: 'warehouse/stocktakes?state=STOCKTAKE_STATE_WAITING',
      waiting: (scope) => decisions(scope, 'stocktake'),
      subject: 'stocktake',
    },
    {
      name: 'requisitions',
      label: { 'zh-CN': '待审批的请购单', 'en-US': 'Requisitions that wait for approval' },
      permission: 'warehouse.requisitions.approve',
      page: 'warehouse/requisitions?state=REQUISITION_STATE_WAITING',
      waiting: (scope) => decisions(scope, 'requisition'),
      subject: 'requisition',
    },
    {
      name: 'invoices',
      label: { 'zh-CN': '待处理的发票差异', 'en-US': 'Invoices that differ' },
      permission: 'warehouse.invoices.approve',
      page: 'warehouse/purchaseInvoices?state=INVOICE_STATE_HELD',
      waiting: (scope) => decisions(scope, 'invoice_mismatch'),
      subject: 'invoice_mismatch',
    },
    {
      name: 'lateOrders',
      label: { 'zh-CN': '逾期未到的采购订单', 'en-US': 'Purchase orders that are late' },
      permission: 'warehouse.purchases.write',
      page: 'warehouse/purchaseOrders?late=true',
      when: 'late',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/warehouse/purchaseOrders', { params: { query: { ...query, late: true } } })),
        ),
    },
    {
      name: 'short',
      label: { 'zh-CN': '低于安全库存的物资', 'en-US': 'Materials below their safety stock' },
      permission: 'warehouse.stock.move',
      page: 'warehouse/stock?short=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/warehouse/balances', { params: { query: { ...query, short: true } } })),
        ),
    },
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

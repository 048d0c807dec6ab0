/** Work orders: what was reported, who has it, and whether it is done in time. */
import { ToolOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import type { Scope } from '../../scope';
import { counted, type Waiting } from '../../waiting';

export const feature: Feature = {
  name: 'workorders',
  label: { 'zh-CN': '工单', 'en-US': 'Work orders' },
  icon: <ToolOutlined />,
  order: 35,
  records: {
    orders: 'workorders/orders',
    incidents: 'workorders/incidents',
    passes: 'workorders/passes',
    decorations: 'workorders/decorations',
    vendorStatements: 'workorders/vendorStatements',
    routes: 'workorders/routes',
    grounds: 'workorders/grounds',
    emergencyPlans: 'workorders/emergencyPlans',
    exercises: 'workorders/exercises',
  },
  pages: [
    {
      path: 'workorders/orders/:orderId?/:tab?',
      label: { 'zh-CN': '工单', 'en-US': 'Work orders' },
      permission: 'workorders.orders.read',
      daily: 'workorders.orders.write',
      ofCompany: true,
      load: () => import('./orders/OrdersPage'),
    },
    {
      path: 'workorders/board',
      label: { 'zh-CN': '工单看板', 'en-US': 'Board' },
      permission: 'workorders.orders.read',
      daily: 'workorders.orders.dispatch',
      ofCompany: true,
      load: () => import('./board/BoardPage'),
    },
    {
      path: 'workorders/statistics',
      label: { 'zh-CN': '工单统计', 'en-US': 'Statistics' },
      permission: 'workorders.orders.read',
      ofCompany: true,
      load: () => import('./statistics/StatisticsPage'),
    },
    {
      path: 'workorders/visits',
      label: { 'zh-CN': '回访结果', 'en-US': 'Follow-up visits' },
      permission: 'workorders.orders.read',
      ofCompany: true,
      load: () => import('./visits/VisitsPage'),
    },
    {
      path: 'workorders/plans',
      label: { 'zh-CN': '巡检与保养计划', 'en-US': 'Plans' },
      permission: 'workorders.plans.read',
      ofCompany: true,
      load: () => import('./plans/PlansPage'),
    },
    {
      path: 'workorders/passes/:passId?',
      label: { 'zh-CN': '物品放行', 'en-US': 'Goods release passes' },
      permission: 'workorders.passes.read',
      ofCompany: true,
      load: () => import('./passes/PassesPage'),
    },
    {
      path: 'workorders/decorations/:decorationId?',
      label: { 'zh-CN': '装修管理', 'en-US': 'Decorations' },
      permission: 'workorders.decorations.read',
      ofCompany: true,
      load: () => import('./decorations/DecorationsPage'),
    },
    {
      path: 'workorders/incidents/:incidentId?',
      label: { 'zh-CN': '事件登记', 'en-US': 'Incidents' },
      permission: 'workorders.incidents.read',
      ofCompany: true,
      load: () => import('./incidents/IncidentsPage'),
    },
    {
      path: 'workorders/rounds/:occurrenceId?',
      label: { 'zh-CN': '巡查记录', 'en-US': 'Rounds' },
      permission: 'workorders.plans.read',
      ofCompany: true,
      load: () => import('./rounds/RoundsPage'),
    },
    {
      path: 'workorders/routes/:routeId?',
      label: { 'zh-CN': '巡查路线', 'en-US': 'Routes' },
      permission: 'workorders.plans.read',
      ofCompany: true,
      load: () => import('./rounds/RoutesPage'),
    },
    {
      path: 'workorders/points',
      label: { 'zh-CN': '巡查点位', 'en-US': 'Points of rounds' },
      permission: 'workorders.plans.read',
      ofCompany: true,
      load: () => import('./rounds/PointsPage'),
    },
    {
      path: 'workorders/grounds/:groundId?',
      label: { 'zh-CN': '绿化与垃圾桶', 'en-US': 'Grounds' },
      permission: 'workorders.grounds.read',
      ofCompany: true,
      load: () => import('./registers/GroundsPage'),
    },
    {
      path: 'workorders/cares',
      label: { 'zh-CN': '养护与清运', 'en-US': 'Care and removals' },
      permission: 'workorders.grounds.read',
      ofCompany: true,
      load: () => import('./registers/CaresPage'),
    },
    {
      path: 'workorders/emergencyPlans/:emergencyPlanId?',
      label: { 'zh-CN': '应急预案', 'en-US': 'Emergency plans' },
      permission: 'workorders.safety.read',
      ofCompany: true,
      load: () => import('./registers/EmergencyPlansPage'),
    },
    {
      path: 'workorders/exercises/:exerciseId?',
      label: { 'zh-CN': '演练与培训', 'en-US': 'Drills and trainings' },
      permission: 'workorders.safety.read',
      ofCompany: true,
      load: () => import('./registers/ExercisesPage'),
    },
    {
      path: 'workorders/occurrences',
      label: { 'zh-CN': '到期检查', 'en-US': 'What falls due' },
      permission: 'workorders.plans.read',
      ofCompany: true,
      load: () => import('./plans/OccurrencesPage'),
    },
    {
      path: 'workorders/labels',
      label: { 'zh-CN': '二维码标牌', 'en-US': 'Labels' },
      permission: 'workorders.labels.read',
      ofCompany: true,
      load: () => import('./labels/LabelsPage'),
    },
    {
      path: 'workorders/categories',
      label: { 'zh-CN': '报事类别', 'en-US': 'Categories of orders' },
      permission: 'workorders.categories.write',
      ofCompany: true,
      load: () => import('./categories/CategoriesPage'),
    },
    {
      path: 'workorders/priceItems',
      label: { 'zh-CN': '维修价格表', 'en-US': 'Price list' },
      permission: 'workorders.prices.read',
      ofCompany: true,
      load: () => import('./prices/PricesPage'),
    },
    {
      path: 'workorders/vendorStatements/:vendorStatementId?',
      label: { 'zh-CN': '外委对账', 'en-US': 'Statements of vendors' },
      permission: 'workorders.vendors.read',
      ofCompany: true,
      load: () => import('./vendors/StatementsPage'),
    },
    {
      path: 'workorders/vendorJobs',
      label: { 'zh-CN': '外委明细', 'en-US': 'Work of vendors' },
      permission: 'workorders.vendors.read',
      ofCompany: true,
      load: () => import('./vendors/JobsPage'),
    },
    {
      path: 'workorders/vendorRates',
      label: { 'zh-CN': '外委协议价', 'en-US': 'Rates of vendors' },
      permission: 'workorders.vendors.read',
      ofCompany: true,
      load: () => import('./vendors/RatesPage'),
    },
  ],
  search: () => import('./search'),
  tabs: (['customer', 'unit'] as const).map((of) => ({
    of,
    name: 'workorders',
    label: { 'zh-CN': '工单', 'en-US': 'Work orders' },
    permission: 'workorders.orders.read',
    load: () => import('./tabs/OrdersTab'),
  })),
  reminders: [
    {
      name: 'requested_passes',
      label: { 'zh-CN': '待审批的放行条', 'en-US': 'Passes to be decided' },
      permission: 'workorders.passes.decide',
      page: 'workorders/passes?state=PASS_STATE_REQUESTED',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(
            api.GET('/v1/workorders/passes', {
              params: { query: { ...query, state: 'PASS_STATE_REQUESTED' } },
            }),
          ),
        ),
    },
    {
      name: 'requested_decorations',
      label: { 'zh-CN': '待受理的装修申请', 'en-US': 'Decorations to be examined' },
      permission: 'workorders.decorations.write',
      page: 'workorders/decorations?state=DECORATION_STATE_REQUESTED',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(
            api.GET('/v1/workorders/decorations', {
              params: { query: { ...query, state: 'DECORATION_STATE_REQUESTED' } },
            }),
          ),
        ),
    },
    {
      name: 'open_incidents',
      label: { 'zh-CN': '待响应的事件', 'en-US': 'Incidents that nobody is on' },
      permission: 'workorders.incidents.handle',
      page: 'workorders/incidents?state=INCIDENT_STATE_OPEN',
      when: 'late',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(
            api.GET('/v1/workorders/incidents', {
              params: { query: { ...query, state: 'INCIDENT_STATE_OPEN' } },
            }),
          ),
        ),
    },
    {
      name: 'queued_orders',
      label: { 'zh-CN': '待派的工单', 'en-US': 'Orders that nobody has' },
      permission: 'workorders.orders.dispatch',
      page: 'workorders/orders?state=ORDER_STATE_REVIEWED',
      when: 'next',
      waiting: (scope) => orders(scope, { state: 'ORDER_STATE_REVIEWED' }),
    },
    {
      name: 'late_orders',
      label: { 'zh-CN': '超时的工单', 'en-US': 'Orders that are late' },
      permission: 'workorders.orders.dispatch',
      page: 'workorders/orders?late=true',
      when: 'late',
      waiting: (scope) => orders(scope, { late: true }),
    },
  ],
};

function orders(
  scope: Scope,
  wanted: { state?: 'ORDER_STATE_REVIEWED'; late?: boolean },
): Promise<Waiting[]> {
  return counted(scope, (query) =>
    take(api.GET('/v1/workorders/orders', { params: { query: { ...query, ...wanted } } })),
  );
}

/** Buildings as pictures, the units in them, and who has them. */
import { HomeOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import type { Feature } from '../../feature';
import type { Scope } from '../../scope';
import { ofCompany } from '../../waiting';

/** From today on for 30 days. */
function nextDays({ timeZone }: Scope): { endFrom: string; endTo: string } {
  const endFrom = today(timeZone);
  const end = new Date(`${endFrom}T00:00:00Z`).getTime() + 30 * 86_400_000;
  return { endFrom, endTo: new Date(end).toISOString().slice(0, 10) };
}

function yesterday({ timeZone }: Scope): string {
  const now = new Date(`${today(timeZone)}T00:00:00Z`).getTime();
  return new Date(now - 86_400_000).toISOString().slice(0, 10);
}

export const feature: Feature = {
  name: 'tenants',
  label: { 'zh-CN': '房产与客户', 'en-US': 'Property' },
  icon: <HomeOutlined />,
  order: 20,
  records: {
    acceptances: 'tenants/acceptances',
    buildings: 'tenants/rooms',
    customers: 'tenants/customers',
    handovers: 'tenants/handovers',
    imports: 'tenants/imports',
    occupancies: 'tenants/occupancies',
    problems: 'tenants/problems',
    units: 'tenants/units',
  },
  pages: [
    {
      path: 'tenants/rooms/:buildingId?/:unitId?',
      label: { 'zh-CN': '房态图', 'en-US': 'Room map' },
      permission: 'tenants.units.read',
      daily: 'tenants.occupancies.write',
      ofCompany: true,
      load: () => import('./rooms/RoomsPage'),
    },
    {
      path: 'tenants/units',
      label: { 'zh-CN': '房间', 'en-US': 'Units' },
      permission: 'tenants.units.read',
      ofCompany: true,
      load: () => import('./units/UnitsPage'),
    },
    {
      path: 'tenants/customers',
      label: { 'zh-CN': '客户', 'en-US': 'Customers' },
      permission: 'tenants.customers.read',
      ofCompany: true,
      load: () => import('./customers/CustomersPage'),
    },
    {
      path: 'tenants/occupancies/:occupancyId?',
      label: { 'zh-CN': '入住迁出', 'en-US': 'Move-ins and move-outs' },
      permission: 'tenants.occupancies.read',
      ofCompany: true,
      load: () => import('./occupancies/OccupanciesPage'),
    },
    {
      path: 'tenants/handovers/:handoverId?',
      label: { 'zh-CN': '交房', 'en-US': 'Handovers' },
      permission: 'tenants.occupancies.read',
      ofCompany: true,
      load: () => import('./handovers/HandoversPage'),
    },
    {
      path: 'tenants/acceptances/:acceptanceId?',
      label: { 'zh-CN': '承接查验', 'en-US': 'Acceptances' },
      permission: 'tenants.acceptances.read',
      ofCompany: true,
      load: () => import('./acceptances/AcceptancesPage'),
    },
    {
      path: 'tenants/problems/:problemId?',
      label: { 'zh-CN': '遗留问题', 'en-US': 'Problems' },
      permission: 'tenants.acceptances.read',
      ofCompany: true,
      load: () => import('./acceptances/ProblemsPage'),
    },
    {
      path: 'tenants/estate',
      label: { 'zh-CN': '小区资料', 'en-US': 'Estate data' },
      permission: 'tenants.buildings.read',
      ofCompany: true,
      load: () => import('./estate/EstatePage'),
    },
    {
      path: 'tenants/imports/:importId?',
      label: { 'zh-CN': '导入记录', 'en-US': 'Imports' },
      permission: 'tenants.imports.read',
      ofCompany: true,
      load: () => import('./imports/ImportsPage'),
    },
    {
      path: 'tenants/units/:unitId/:tab?',
      label: { 'zh-CN': '房间', 'en-US': 'Unit' },
      permission: 'tenants.units.read',
      ofCompany: true,
      hidden: true,
      load: () => import('./units/UnitPage'),
    },
    {
      path: 'tenants/customers/:customerId/:tab?',
      label: { 'zh-CN': '客户', 'en-US': 'Customer' },
      permission: 'tenants.customers.read',
      ofCompany: true,
      hidden: true,
      load: () => import('./customers/CustomerPage'),
    },
    {
      path: 'tenants/move-in',
      label: { 'zh-CN': '客户入住', 'en-US': 'Move-in' },
      permission: 'tenants.occupancies.write',
      ofCompany: true,
      hidden: true,
      load: () => import('./moves/MoveInPage'),
    },
    {
      path: 'tenants/transfer',
      label: { 'zh-CN': '过户', 'en-US': 'Transfer' },
      permission: 'tenants.occupancies.write',
      ofCompany: true,
      hidden: true,
      load: () => import('./moves/TransferPage'),
    },
    {
      path: 'tenants/move-out',
      label: { 'zh-CN': '客户迁出', 'en-US': 'Move-out' },
      permission: 'tenants.occupancies.write',
      ofCompany: true,
      hidden: true,
      load: () => import('./moves/MoveOutPage'),
    },
  ],
  tabs: [
    {
      of: 'customer',
      name: 'household',
      label: { 'zh-CN': '家庭与单位成员', 'en-US': 'Household' },
      permission: 'tenants.customers.read',
      load: () => import('./customers/HouseholdTab'),
    },
    {
      of: 'customer',
      name: 'attachments',
      label: { 'zh-CN': '附件', 'en-US': 'Attachments' },
      permission: 'tenants.customers.read',
      load: () => import('./customers/CustomerAttachments'),
    },
    {
      of: 'unit',
      name: 'attachments',
      label: { 'zh-CN': '附件', 'en-US': 'Attachments' },
      permission: 'tenants.units.read',
      load: () => import('./units/UnitAttachments'),
    },
  ],
  reminders: [
    {
      name: 'waiting_handovers',
      label: { 'zh-CN': '客户待交房', 'en-US': 'Customers who wait for their unit' },
      permission: 'tenants.occupancies.write',
      also: 'tenants.occupancies.read',
      page: () => 'tenants/handovers?state=HANDOVER_STATE_WAITING',
      when: 'next',
      waiting: async (scope) => {
        if (scope.kind === 'group') return [];
        const { companyId, estateId } = scope;
        const query = { companyId, estateId, state: 'HANDOVER_STATE_WAITING' as const, pageSize: 1 };
        const { totalSize } = await take(api.GET('/v1/tenants/handovers', { params: { query } }));
        return ofCompany(scope, totalSize);
      },
    },
    {
      name: 'overdue_problems',
      label: { 'zh-CN': '已逾期的遗留问题', 'en-US': 'Problems that are overdue' },
      permission: 'tenants.acceptances.write',
      also: 'tenants.acceptances.read',
      page: (scope) => `tenants/problems?openOnly=true&dueTo=${yesterday(scope)}`,
      when: 'late',
      waiting: async (scope) => {
        if (scope.kind === 'group') return [];
        const { companyId, estateId } = scope;
        const query = { companyId, estateId, openOnly: true, dueTo: yesterday(scope), pageSize: 1 };
        const { totalSize } = await take(api.GET('/v1/tenants/problems', { params: { query } }));
        return ofCompany(scope, totalSize);
      },
    },
    {
      name: 'leases_over',
      label: {
        'zh-CN': '租约已到期、尚未迁出的租户',
        'en-US': 'Tenants whose lease is over and who have not moved out',
      },
      permission: 'tenants.occupancies.write',
      also: 'tenants.occupancies.read',
      page: () => 'tenants/occupancies?leaseOver=true',
      when: 'late',
      waiting: async (scope) => {
        if (scope.kind === 'group') return [];
        const { companyId, estateId } = scope;
        const query = { companyId, estateId, leaseOver: true, pageSize: 1 };
        const { totalSize } = await take(api.GET('/v1/tenants/occupancies', { params: { query } }));
        return ofCompany(scope, totalSize);
      },
    },
    {
      name: 'ending_occupancies',
      label: { 'zh-CN': '30 天内到期的入住', 'en-US': 'Occupancies that end within 30 days' },
      permission: 'tenants.occupancies.write',
      also: 'tenants.occupancies.read',
      page: (scope) => {
        const { endFrom, endTo } = nextDays(scope);
        return `tenants/occupancies?endFrom=${endFrom}&endTo=${endTo}`;
      },
      when: 'next',
      waiting: async (scope) => {
        if (scope.kind === 'group') return [];
        const { companyId, estateId } = scope;
        const query = { companyId, estateId, ...nextDays(scope), pageSize: 1 };
        const { totalSize } = await take(api.GET('/v1/tenants/occupancies', { params: { query } }));
        return ofCompany(scope, totalSize);
      },
    },
  ],
  search: () => import('./search'),
};

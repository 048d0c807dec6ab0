/** Leases: who lets what, until when, and what they owe for it. */
import { FileProtectOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { counted, decisions } from '../../waiting';

export const feature: Feature = {
  name: 'contracts',
  label: { 'zh-CN': '租赁', 'en-US': 'Leasing' },
  icon: <FileProtectOutlined />,
  order: 25,
  records: {
    leases: 'contracts/leases',
    prospects: 'contracts/prospects',
    parkingLeases: 'contracts/parking',
    carParks: 'contracts/carParks',
    contractTemplates: 'contracts/templates',
    payableContracts: 'contracts/payables',
  },
  pages: [
    {
      path: 'contracts/leases/:leaseId?/:tab?',
      label: { 'zh-CN': '租赁合同', 'en-US': 'Leases' },
      permission: 'contracts.leases.read',
      daily: 'contracts.leases.write',
      ofCompany: true,
      load: () => import('./leases/LeasesPage'),
    },
    {
      path: 'contracts/prospects/:prospectId?',
      label: { 'zh-CN': '招商客户', 'en-US': 'Prospects' },
      permission: 'contracts.prospects.read',
      daily: 'contracts.prospects.write',
      ofCompany: true,
      load: () => import('./prospects/ProspectsPage'),
    },
    {
      path: 'contracts/availability',
      label: { 'zh-CN': '可租房间', 'en-US': 'Free units' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./units/AvailabilityPage'),
    },
    {
      path: 'contracts/reservations',
      label: { 'zh-CN': '预定', 'en-US': 'Reservations' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./units/ReservationsPage'),
    },
    {
      path: 'contracts/rentRoll',
      label: { 'zh-CN': '租金台账', 'en-US': 'Rent roll' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./portfolio/RentRollPage'),
    },
    {
      path: 'contracts/askingRents',
      label: { 'zh-CN': '挂牌租金', 'en-US': 'Asking rents' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./asking/AskingRentsPage'),
    },
    {
      path: 'contracts/listings',
      label: { 'zh-CN': '房源登记', 'en-US': 'Listings' },
      permission: 'contracts.prospects.read',
      ofCompany: true,
      load: () => import('./listings/ListingsPage'),
    },
    {
      path: 'contracts/templates/:templateId?',
      label: { 'zh-CN': '合同模板', 'en-US': 'Templates of contracts' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./templates/TemplatesPage'),
    },
    {
      path: 'contracts/calendar',
      label: { 'zh-CN': '合同日历', 'en-US': 'Calendar' },
      permission: 'contracts.leases.read',
      daily: 'contracts.leases.write',
      ofCompany: true,
      load: () => import('./portfolio/CalendarPage'),
    },
    {
      path: 'contracts/timeline',
      label: { 'zh-CN': '租期时间轴', 'en-US': 'Leases over time' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./portfolio/TimelinePage'),
    },
    {
      path: 'contracts/floors',
      label: { 'zh-CN': '楼层租赁图', 'en-US': 'Floors' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./portfolio/FloorsPage'),
    },
    {
      path: 'contracts/payables/:contractId?',
      label: { 'zh-CN': '付款合同', 'en-US': 'Payable contracts' },
      permission: 'contracts.payables.read',
      ofCompany: true,
      load: () => import('./payables/PayablesPage'),
    },
    {
      path: 'contracts/margins',
      label: { 'zh-CN': '转租毛利', 'en-US': 'Margins of letting on' },
      permission: 'contracts.payables.read',
      ofCompany: true,
      load: () => import('./payables/MarginsPage'),
    },
    {
      path: 'contracts/turnovers',
      label: { 'zh-CN': '营业额申报', 'en-US': 'Turnovers' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./turnover/TurnoversPage'),
    },
    {
      path: 'contracts/spaces',
      label: { 'zh-CN': '车位', 'en-US': 'Spaces' },
      permission: 'contracts.parking.read',
      ofCompany: true,
      load: () => import('./parking/SpacesPage'),
    },
    {
      path: 'contracts/parking/:parkingLeaseId?',
      label: { 'zh-CN': '车位租用', 'en-US': 'Parking leases' },
      permission: 'contracts.parking.read',
      daily: 'contracts.parking.gate',
      ofCompany: true,
      load: () => import('./parking/ParkingPage'),
    },
    {
      path: 'contracts/carParks/:carParkId?',
      label: { 'zh-CN': '车场', 'en-US': 'Car parks' },
      permission: 'contracts.parking.read',
      ofCompany: true,
      load: () => import('./parking/CarParksPage'),
    },
  ],
  tabs: [
    ...(['customer', 'unit'] as const).map((of) => ({
      of,
      name: 'leases',
      label: { 'zh-CN': '租赁合同', 'en-US': 'Leases' },
      permission: 'contracts.leases.read',
      load: () => import('./tabs/LeasesTab'),
    })),
    ...(['customer', 'unit'] as const).map((of) => ({
      of,
      name: 'parking',
      label: { 'zh-CN': '车位租用', 'en-US': 'Parking leases' },
      permission: 'contracts.parking.read',
      load: () => import('./tabs/ParkingTab'),
    })),
    {
      of: 'customer',
      name: 'prospects',
      label: { 'zh-CN': '招商跟进', 'en-US': 'Leasing' },
      permission: 'contracts.prospects.read',
      load: () => import('./tabs/ProspectsTab'),
    },
  ],
  reminders: [
    {
      name: 'lease_agreements',
      label: { 'zh-CN': '等待我复核的租赁合同', 'en-US': 'Lease agreements waiting for my review' },
      permission: 'contracts.leases.approve',
      page: 'contracts/leases?waiting=true',
      waiting: (scope) => decisions(scope, 'lease_agreement'),
      subject: 'lease_agreement',
    },
    {
      name: 'expiring_leases',
      label: { 'zh-CN': '即将到期的租赁合同', 'en-US': 'Leases about to expire' },
      permission: 'contracts.leases.write',
      page: 'contracts/leases?state=LEASE_STATE_EXPIRING',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(
            api.GET('/v1/contracts/leases', {
              params: { query: { ...query, state: 'LEASE_STATE_EXPIRING' } },
            }),
          ),
        ),
    },
    {
      name: 'payable_contracts',
      label: { 'zh-CN': '等待我复核的付款合同', 'en-US': 'Payable contracts waiting for my review' },
      permission: 'contracts.payables.approve',
      page: 'contracts/payables?state=PAYABLE_CONTRACT_STATE_SUBMITTED',
      waiting: (scope) => decisions(scope, 'payable_contract'),
      subject: 'payable_contract',
    },
    {
      name: 'due_payables',
      label: { 'zh-CN': '到期待申请付款的合同', 'en-US': 'Payable contracts with a line that is due' },
      permission: 'contracts.payables.write',
      page: 'contracts/payables?due=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/contracts/payableContracts', { params: { query: { ...query, due: true } } })),
        ),
    },
    {
      name: 'due_prospects',
      label: { 'zh-CN': '待跟进的招商客户', 'en-US': 'Prospects to follow up' },
      permission: 'contracts.prospects.write',
      page: 'contracts/prospects?due=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/contracts/prospects', { params: { query: { ...query, due: true } } })),
        ),
    },
    {
      name: 'due_parking',
      label: { 'zh-CN': '即将到期或已过期的车位租用', 'en-US': 'Parking leases expiring or expired' },
      permission: 'contracts.parking.write',
      page: 'contracts/parking?due=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/contracts/parkingLeases', { params: { query: { ...query, due: true } } })),
        ),
    },
    {
      name: 'car_park_inspections',
      label: { 'zh-CN': '车场年检临近', 'en-US': 'Inspections of car parks that are due' },
      permission: 'contracts.parking.write',
      page: 'contracts/carParks?due=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/contracts/carParks', { params: { query: { ...query, due: true } } })),
        ),
    },
  ],
};

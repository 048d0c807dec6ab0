/** Leases: who lets what, until when, and what they owe for it. */
import { FileProtectOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';
import { decisions } from '../../waiting';

export const feature: Feature = {
  name: 'contracts',
  label: { 'zh-CN': '租赁', 'en-US': 'Leasing' },
  icon: <FileProtectOutlined />,
  order: 25,
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
      path: 'contracts/turnovers',
      label: { 'zh-CN': '营业额申报', 'en-US': 'Turnovers' },
      permission: 'contracts.leases.read',
      ofCompany: true,
      load: () => import('./turnover/TurnoversPage'),
    },
  ],
  reminders: [
    {
      name: 'lease_agreements',
      label: { 'zh-CN': '等待我复核的租赁合同', 'en-US': 'Lease agreements waiting for my review' },
      permission: 'contracts.leases.approve',
      page: 'contracts/leases?waiting=true',
      waiting: (scope) => decisions('contracts', scope, 'lease_agreement'),
      subject: 'lease_agreement',
    },
  ],
};

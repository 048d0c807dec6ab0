/** Who works here and what they may do. */
import { TeamOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'identity',
  label: { 'zh-CN': '组织与权限', 'en-US': 'People and rights' },
  icon: <TeamOutlined />,
  order: 80,
  pages: [
    {
      path: 'identity/organisation/:nodeId?',
      label: { 'zh-CN': '组织架构', 'en-US': 'Organisation' },
      permission: 'identity.nodes.read',
      load: () => import('./OrganisationPage'),
    },
    {
      path: 'identity/staff/:principalId?',
      label: { 'zh-CN': '员工', 'en-US': 'Staff' },
      permission: 'identity.staff.read',
      load: () => import('./StaffPage'),
    },
    {
      path: 'identity/calendar',
      label: { 'zh-CN': '工作日历', 'en-US': 'Calendar' },
      permission: 'identity.calendars.read',
      load: () => import('./calendar/CalendarPage'),
    },
    {
      path: 'identity/grants',
      label: { 'zh-CN': '授权', 'en-US': 'Grants' },
      permission: 'identity.grants.read',
      load: () => import('./GrantsPage'),
    },
    {
      path: 'identity/roles',
      label: { 'zh-CN': '角色与权限', 'en-US': 'Roles' },
      permission: 'identity.roles.read',
      load: () => import('./RolesPage'),
    },
  ],
};

/** Who works here and what they may do. */
import { TeamOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'identity',
  label: { 'zh-CN': '组织与权限', 'en-US': 'Organisation' },
  icon: <TeamOutlined />,
  order: 80,
  pages: [
    {
      path: 'identity/staff/:principalId?',
      label: { 'zh-CN': '员工', 'en-US': 'Staff' },
      permission: 'identity.staff.read',
      load: () => import('./StaffPage'),
    },
  ],
};

/** What keeps the platform honest and running, over all services. */
import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'administration',
  label: { 'zh-CN': '系统运维', 'en-US': 'Administration' },
  icon: <SafetyCertificateOutlined />,
  order: 90,
  pages: [
    {
      path: 'administration/audit',
      label: { 'zh-CN': '审计日志', 'en-US': 'Audit trail' },
      permission: 'audit.read',
      load: () => import('./AuditPage'),
    },
  ],
};

/** How the platform fares, for its operators, who are in no group: dashboards, alerts, what the last verification found. */
import { DashboardOutlined } from '@ant-design/icons';
import type { Words } from '@manor/web/i18n';
import type { Feature, FeaturePage } from '../../feature';

const permission = 'platform.monitor';

/** A page of one dashboard, which has the name of the dashboard's file. */
function dashboard(name: string, label: Words): FeaturePage {
  return { path: `monitoring/${name}`, label, permission, load: () => import('./DashboardPage') };
}

export const feature: Feature = {
  name: 'monitoring',
  label: { 'zh-CN': '平台监控', 'en-US': 'Monitoring' },
  icon: <DashboardOutlined />,
  order: 95,
  pages: [
    { ...dashboard('overview', { 'zh-CN': '总览', 'en-US': 'Overview' }), first: true },
    dashboard('service', { 'zh-CN': '单个服务', 'en-US': 'One service' }),
    dashboard('facts', { 'zh-CN': '事实消息与队列', 'en-US': 'Facts and queues' }),
    dashboard('database', { 'zh-CN': '数据库', 'en-US': 'Database' }),
    dashboard('money', { 'zh-CN': '资金', 'en-US': 'Money' }),
    {
      path: 'monitoring/alerts',
      label: { 'zh-CN': '告警', 'en-US': 'Alerts' },
      permission,
      load: () => import('./AlertsPage'),
    },
    {
      path: 'monitoring/verification',
      label: { 'zh-CN': '账目校验', 'en-US': 'Verification' },
      permission,
      load: () => import('./VerificationPage'),
    },
    {
      path: 'monitoring/health',
      label: { 'zh-CN': '服务状况', 'en-US': 'Service health' },
      permission,
      load: () => import('../administration/HealthPage'),
    },
    {
      path: 'monitoring/dead-letters',
      label: { 'zh-CN': '死信', 'en-US': 'Dead letters' },
      permission,
      load: () => import('../administration/DeadLettersPage'),
    },
    {
      path: 'monitoring/operations',
      label: { 'zh-CN': '后台任务', 'en-US': 'Operations' },
      permission,
      load: () => import('../everyone/OperationsPage'),
    },
  ],
};

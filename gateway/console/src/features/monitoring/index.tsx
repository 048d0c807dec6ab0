/** How the platform fares, for its operators, who are in no group: dashboards, alerts, what the last verification found. */
import { BarChartOutlined } from '@ant-design/icons';
import type { Words } from '@manor/web/i18n';
import type { Feature, FeaturePage } from '../../feature';

/** A page by its name. All come by one import: each of its own would be named in what everybody loads first. */
function page(name: string, label: Words): FeaturePage {
  const load = () => import('./MonitoringPage');
  return { path: `monitoring/${name}`, label, permission: 'platform.monitor', load };
}

export const feature: Feature = {
  name: 'monitoring',
  label: { 'zh-CN': '平台监控', 'en-US': 'Monitoring' },
  icon: <BarChartOutlined />,
  order: 95,
  pages: [
    page('overview', { 'zh-CN': '总览', 'en-US': 'Overview' }),
    page('service', { 'zh-CN': '单个服务', 'en-US': 'One service' }),
    page('facts', { 'zh-CN': '事实消息与队列', 'en-US': 'Facts and queues' }),
    page('database', { 'zh-CN': '数据库', 'en-US': 'Database' }),
    page('money', { 'zh-CN': '资金', 'en-US': 'Money' }),
    page('alerts', { 'zh-CN': '告警', 'en-US': 'Alerts' }),
    page('verification', { 'zh-CN': '账目校验', 'en-US': 'Verification' }),
    page('health', { 'zh-CN': '服务状况', 'en-US': 'Service health' }),
    page('dead-letters', { 'zh-CN': '死信', 'en-US': 'Dead letters' }),
    page('operations', { 'zh-CN': '后台任务', 'en-US': 'Operations' }),
  ],
};

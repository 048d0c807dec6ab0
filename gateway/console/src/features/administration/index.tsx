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
      path: 'administration/health',
      label: { 'zh-CN': '服务状况', 'en-US': 'Service health' },
      permission: 'health.read',
      daily: 'dead_letters.read',
      load: () => import('./HealthPage'),
    },
    {
      path: 'administration/dead-letters/:factId?',
      label: { 'zh-CN': '死信', 'en-US': 'Dead letters' },
      permission: 'dead_letters.read',
      load: () => import('./DeadLettersPage'),
    },
    {
      path: 'administration/messages',
      label: { 'zh-CN': '已发消息', 'en-US': 'Messages sent' },
      permission: 'messages.read',
      load: () => import('./MessagesPage'),
    },
    {
      path: 'administration/message-texts/:service?/:template?',
      label: { 'zh-CN': '消息文字', 'en-US': 'Message texts' },
      permission: 'message_texts.write',
      ofCompany: true,
      load: () => import('./MessageTextsPage'),
    },
    {
      path: 'administration/dictionaries/:service?/:dictionary?',
      label: { 'zh-CN': '数据字典', 'en-US': 'Dictionaries' },
      permission: 'dictionaries.write',
      ofCompany: true,
      load: () => import('./DictionariesPage'),
    },
    {
      path: 'administration/audit',
      label: { 'zh-CN': '审计日志', 'en-US': 'Audit trail' },
      permission: 'audit.read',
      daily: 'audit.read',
      load: () => import('./AuditPage'),
    },
    {
      path: 'administration/adoption',
      label: { 'zh-CN': '使用情况', 'en-US': 'Use by estate' },
      permission: 'audit.read',
      load: () => import('./AdoptionPage'),
    },
  ],
  tabs: [
    {
      of: 'customer',
      name: 'messages',
      label: { 'zh-CN': '消息', 'en-US': 'Messages' },
      permission: 'messages.read',
      load: () => import('./MessagesTab'),
    },
    {
      of: 'unit',
      name: 'messages',
      label: { 'zh-CN': '消息', 'en-US': 'Messages' },
      permission: 'messages.read',
      load: () => import('./UnitMessagesTab'),
    },
  ],
};

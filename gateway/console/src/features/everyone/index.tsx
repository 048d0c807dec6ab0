/** What everyone finds: search, reminders, operations. */
import { AppstoreOutlined } from '@ant-design/icons';
import type { Feature } from '../../feature';

export const feature: Feature = {
  name: 'everyone',
  label: { 'zh-CN': '工作台', 'en-US': 'My work' },
  icon: <AppstoreOutlined />,
  order: 0,
  pages: [
    {
      path: 'everyone/reminders',
      label: { 'zh-CN': '工作提醒', 'en-US': 'Reminders' },
      permission: '',
      load: () => import('./RemindersPage'),
    },
    {
      path: 'everyone/operations',
      label: { 'zh-CN': '后台任务', 'en-US': 'Operations' },
      permission: 'operations.read',
      load: () => import('./OperationsPage'),
    },
    {
      path: 'everyone/search',
      label: { 'zh-CN': '搜索', 'en-US': 'Search' },
      permission: '',
      hidden: true,
      load: () => import('./SearchPage'),
    },
  ],
};

/** What everyone finds: search, reminders, to-dos, messages, operations. */
import { AppstoreOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { todos } from '../../waiting';

export const feature: Feature = {
  name: 'everyone',
  label: { 'zh-CN': '工作台', 'en-US': 'My work' },
  icon: <AppstoreOutlined />,
  order: 0,
  pages: [
    {
      path: 'everyone/reminders',
      label: { 'zh-CN': '今日工作', 'en-US': 'My day' },
      permission: '',
      load: () => import('./RemindersPage'),
    },
    {
      path: 'everyone/todos',
      label: { 'zh-CN': '待办审批', 'en-US': 'To-dos' },
      permission: 'approvals.decide',
      load: () => import('./todos/TodosPage'),
    },
    {
      path: 'everyone/messages',
      label: { 'zh-CN': '我的消息', 'en-US': 'My messages' },
      permission: '',
      load: () => import('./MyMessagesPage'),
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
  reminders: [
    {
      name: 'todos',
      label: { 'zh-CN': '按审批流程等待我处理的事项', 'en-US': 'To-dos of approval flows' },
      permission: 'approvals.decide',
      page: 'everyone/todos',
      waiting: (scope, _, beside) => todos(scope, beside),
    },
    {
      name: 'messages',
      label: { 'zh-CN': '未读消息', 'en-US': 'Unread messages' },
      permission: '',
      page: 'everyone/messages?unread=true',
      // They are the reader's own, whatever the scope.
      waiting: async ({ nodeId }) => {
        const call = api.GET('/v1/{service}/myMessages:countUnread', {
          params: { path: { service: 'identity' } },
        });
        const count = Number((await take(call)).unreadCount);
        return count > 0 ? [{ companyId: nodeId, count }] : [];
      },
    },
  ],
};

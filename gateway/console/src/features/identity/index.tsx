/** Who works here and what they may do. */
import { TeamOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { ofCompany } from '../../waiting';

export const feature: Feature = {
  name: 'identity',
  label: { 'zh-CN': '组织与权限', 'en-US': 'People and rights' },
  icon: <TeamOutlined />,
  order: 80,
  records: {
    nodes: 'identity/organisation',
    partnerClients: 'identity/partners',
    principals: 'identity/staff',
    staff: 'identity/staff',
  },
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
      daily: 'identity.staff.write',
      load: () => import('./StaffPage'),
    },
    {
      path: 'identity/departments',
      label: { 'zh-CN': '部门与岗位', 'en-US': 'Departments and posts' },
      permission: 'identity.departments.read',
      load: () => import('./DepartmentsPage'),
    },
    {
      path: 'identity/skills',
      label: { 'zh-CN': '技能', 'en-US': 'Skills' },
      permission: 'identity.skills.read',
      load: () => import('./SkillsPage'),
    },
    {
      path: 'identity/roster',
      label: { 'zh-CN': '排班', 'en-US': 'Roster' },
      permission: 'identity.rosters.read',
      load: () => import('./work/RosterPage'),
    },
    {
      path: 'identity/on-duty',
      label: { 'zh-CN': '值班', 'en-US': 'On duty' },
      permission: 'identity.rosters.read',
      load: () => import('./work/OnDutyPage'),
    },
    {
      path: 'identity/absences',
      label: { 'zh-CN': '请假', 'en-US': 'Absences' },
      permission: 'identity.absences.read',
      load: () => import('./work/AbsencesPage'),
    },
    {
      path: 'identity/attendance',
      label: { 'zh-CN': '考勤', 'en-US': 'Attendance' },
      permission: 'identity.attendance.read',
      load: () => import('./work/AttendancePage'),
    },
    {
      path: 'identity/calendar',
      label: { 'zh-CN': '工作日历', 'en-US': 'Calendar' },
      permission: 'identity.calendars.read',
      load: () => import('./calendar/CalendarPage'),
    },
    {
      path: 'identity/flows',
      label: { 'zh-CN': '审批流程', 'en-US': 'Approval flows' },
      permission: 'identity.approval_rules.write',
      ofCompany: true,
      load: () => import('./flows/FlowsPage'),
    },
    {
      path: 'identity/files',
      label: { 'zh-CN': '附件保存期限', 'en-US': 'Keeping of files' },
      permission: 'identity.file_terms.read',
      ofCompany: true,
      load: () => import('./files/FileTermsPage'),
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
    {
      path: 'identity/partners/:clientId?',
      label: { 'zh-CN': '合作方程序', 'en-US': 'Partner clients' },
      permission: 'identity.partners.read',
      load: () => import('./PartnersPage'),
    },
  ],
  reminders: [
    {
      name: 'staff_without_role',
      label: { 'zh-CN': '尚未授权的员工', 'en-US': 'Staff without a role' },
      permission: 'identity.staff.write',
      also: 'identity.staff.read',
      page: 'identity/staff',
      when: 'next',
      waiting: async (scope) => {
        const query = { nodeId: scope.nodeId, pageSize: 200 };
        const { staff } = await take(api.GET('/v1/identity/staff', { params: { query } }));
        return ofCompany(scope, staff.filter(({ disabled, hasRole }) => !disabled && !hasRole).length);
      },
    },
    {
      name: 'absences_requested',
      label: { 'zh-CN': '待批准的请假', 'en-US': 'Absences asked for' },
      permission: 'identity.absences.write',
      also: 'identity.absences.read',
      page: 'identity/absences?state=ABSENCE_STATE_REQUESTED',
      when: 'next',
      waiting: async (scope) => {
        const state = 'ABSENCE_STATE_REQUESTED' as const;
        const query = { nodeId: scope.nodeId, state, pageSize: 1 };
        const { totalSize } = await take(api.GET('/v1/identity/absences', { params: { query } }));
        return ofCompany(scope, totalSize);
      },
    },
  ],
};

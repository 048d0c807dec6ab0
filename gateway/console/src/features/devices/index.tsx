/** Devices: what stands on estates, in which state it is, and until when it is inspected. */
import { ToolOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { counted, decisions } from '../../waiting';

export const feature: Feature = {
  name: 'devices',
  label: { 'zh-CN': '设备', 'en-US': 'Devices' },
  icon: <ToolOutlined />,
  order: 37,
  records: {
    equipment: 'devices/equipment',
    devices: 'devices/devices',
    alarms: 'devices/alarms',
    alarmRules: 'devices/alarmRules',
    deviceCommands: 'devices/commands',
  },
  pages: [
    {
      path: 'devices/equipment/:equipmentId?',
      label: { 'zh-CN': '设备台账', 'en-US': 'Equipment' },
      permission: 'devices.equipment.read',
      ofCompany: true,
      load: () => import('./equipment/EquipmentPage'),
    },
    {
      path: 'devices/alarms/:alarmId?',
      label: { 'zh-CN': '告警看板', 'en-US': 'Alarms' },
      permission: 'devices.alarms.read',
      ofCompany: true,
      load: () => import('./alarms/AlarmsPage'),
    },
    {
      path: 'devices/devices/:deviceId?',
      label: { 'zh-CN': '物联设备', 'en-US': 'Connected devices' },
      permission: 'devices.devices.read',
      ofCompany: true,
      load: () => import('./telemetry/DevicesPage'),
    },
    {
      path: 'devices/commands/:commandId?',
      label: { 'zh-CN': '远程命令', 'en-US': 'Commands' },
      permission: 'devices.devices.read',
      ofCompany: true,
      load: () => import('./telemetry/CommandsPage'),
    },
    {
      path: 'devices/alarmRules/:alarmRuleId?',
      label: { 'zh-CN': '告警规则', 'en-US': 'Alarm rules' },
      permission: 'devices.alarms.read',
      ofCompany: true,
      load: () => import('./alarms/RulesPage'),
    },
    {
      path: 'devices/maintenanceWindows',
      label: { 'zh-CN': '维护窗口', 'en-US': 'Maintenance windows' },
      permission: 'devices.alarms.read',
      ofCompany: true,
      load: () => import('./alarms/WindowsPage'),
    },
  ],
  reminders: [
    {
      name: 'commands',
      label: { 'zh-CN': '待审批的远程命令', 'en-US': 'Commands to devices that wait for approval' },
      permission: 'devices.commands.approve',
      page: 'devices/commands?state=COMMAND_STATE_WAITING',
      waiting: (scope) => decisions(scope, 'device_command'),
      subject: 'device_command',
    },
    {
      name: 'alarms',
      label: { 'zh-CN': '无人确认的活动告警', 'en-US': 'Active alarms that nobody has acknowledged' },
      permission: 'devices.alarms.handle',
      page: 'devices/alarms?state=ALARM_STATE_ACTIVE&unacknowledged=true',
      when: 'late',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(
            api.GET('/v1/devices/alarms', {
              params: { query: { ...query, state: 'ALARM_STATE_ACTIVE', unacknowledged: true } },
            }),
          ),
        ),
    },
    {
      name: 'inspections',
      label: { 'zh-CN': '法定检验到期或逾期的设备', 'en-US': 'Equipment whose inspection is due or late' },
      permission: 'devices.equipment.write',
      page: 'devices/equipment?inspectionDue=true',
      when: 'next',
      waiting: (scope) =>
        counted(scope, (query) =>
          take(api.GET('/v1/devices/equipment', { params: { query: { ...query, inspectionDue: true } } })),
        ),
    },
  ],
};

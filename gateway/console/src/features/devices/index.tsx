/** Devices: what stands on estates, in which state it is, and until when it is inspected. */
import { ToolOutlined } from '@ant-design/icons';
import { api, take } from '@manor/web/api/client';
import type { Feature } from '../../feature';
import { counted } from '../../waiting';

export const feature: Feature = {
  name: 'devices',
  label: { 'zh-CN': '设备', 'en-US': 'Devices' },
  icon: <ToolOutlined />,
  order: 37,
  records: { equipment: 'devices/equipment' },
  pages: [
    {
      path: 'devices/equipment/:equipmentId?',
      label: { 'zh-CN': '设备台账', 'en-US': 'Equipment' },
      permission: 'devices.equipment.read',
      ofCompany: true,
      load: () => import('./equipment/EquipmentPage'),
    },
  ],
  reminders: [
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

/** A department of the scope, for whoever may see them; its name goes along, since warehouse knows no departments. */
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';

export interface ChosenDepartment {
  id: string;
  name: string;
}

interface DepartmentSelectProps {
  value?: ChosenDepartment;
  onChange?: (chosen: ChosenDepartment | undefined) => void;
  id?: string;
}

const MOST = 200;

export function DepartmentSelect({ value, onChange, id }: DepartmentSelectProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const reads = useRights().holdsIn('identity.departments.read', scope.nodeId);
  const found = useGet('/v1/identity/departments', { query: { pageSize: MOST } }, { enabled: reads });
  const departments = found.data?.departments ?? [];
  return (
    <Select
      {...(id ? { id } : { 'aria-label': t('requisition.department') })}
      allowClear
      disabled={!reads}
      value={value?.id ?? null}
      showSearch={{ optionFilterProp: 'label' }}
      options={departments.map((one) => ({ value: one.departmentId, label: one.name }))}
      onChange={(chosen: string | null) => {
        const one = departments.find(({ departmentId }) => departmentId === chosen);
        onChange?.(one && { id: one.departmentId, name: one.name });
      }}
    />
  );
}

/** Departments of the scope: to be chosen from while they are open, and by name whether or not they are. */
import { listing, useAllRows } from '@manor/web/api/read';

export function useDepartments() {
  const { rows } = useAllRows(listing('/v1/identity/departments', 'departments', { pageSize: 200 }));
  return {
    open: rows.filter((one) => !one.closed),
    nameOf: (departmentId: string) =>
      rows.find((one) => one.departmentId === departmentId)?.name ?? departmentId,
  };
}

/** Roles as a matrix: a row a permission, a column a role. */
import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Alert, Button, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { useWords } from '../../words';
import { RoleForm } from './RoleForm';
import { useRoleName } from './roles';

type Role = Schemas['identity.Role'];
interface Line {
  key: string;
  label: string;
  /** Empty for the heading of a service. */
  permission: string;
}

export default function RolesPage() {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const words = useWords();
  const roleName = useRoleName();
  const [editing, setEditing] = useState<Role | 'new'>();
  const { data, isPending, error } = useGet('/v1/identity/roles', {});
  const mayWrite = rights.holdsAt('identity.roles.write', rights.session.groupId);
  const lines = useMemo(() => linesOf(data?.permissions ?? [], words.permission), [data, words]);
  const column = (role: Role) => ({
    key: role.roleId,
    title: (
      <div className="role-head">
        <span>{roleName(role)}</span>
        {!role.builtIn && mayWrite && (
          <Button
            size="small"
            type="link"
            onClick={() => {
              setEditing(role);
            }}
          >
            {t('organisation.change')}
          </Button>
        )}
      </div>
    ),
    width: 100,
    align: 'center' as const,
    render: (_: unknown, line: Line) =>
      line.permission && role.permissions.includes(line.permission) ? (
        <CheckOutlined aria-label={t('roles.has')} className="held" />
      ) : null,
  });
  return (
    <Page
      title={t('roles.title')}
      actions={
        mayWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('roles.new')}
          </Button>
        )
      }
    >
      <div className="quiet">{t('roles.note')}</div>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {/* The matrix scrolls as a whole, and by keyboard too. */}
      <div className="fill list matrix" tabIndex={0} role="region" aria-label={t('roles.title')}>
        <Table<Line>
          size="small"
          rowKey="key"
          loading={isPending}
          dataSource={lines}
          pagination={false}
          rowClassName={(line) => (line.permission ? '' : 'group-row')}
          sticky
          columns={[
            {
              key: 'permission',
              title: t('roles.permission'),
              width: 220,
              fixed: 'left',
              render: (_, line) => line.label,
            },
            ...(data?.roles ?? []).map(column),
          ]}
        />
      </div>
      {editing && data && (
        <RoleForm
          {...(editing === 'new' ? {} : { role: editing })}
          permissions={data.permissions}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </Page>
  );
}

/** The permissions under the headings of their services. */
function linesOf(permissions: string[], words: ReturnType<typeof useWords>['permission']): Line[] {
  const byService = new Map<string, Line[]>();
  for (const permission of permissions) {
    const { service, label } = words(permission);
    byService.set(service, [...(byService.get(service) ?? []), { key: permission, label, permission }]);
  }
  return [...byService].flatMap(([service, lines]) => [
    { key: `service ${service}`, label: service, permission: '' },
    ...lines,
  ]);
}

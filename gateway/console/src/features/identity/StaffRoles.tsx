/** What a member of staff may do: their roles, where they hold, and what each lets them do. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../scope';
import { useWords } from '../../words';
import { GrantForm } from './GrantForm';
import { RevokeGrant } from './RevokeGrant';
import { useRoleName } from './roles';

type Grant = Schemas['identity.RoleGrant'];

export function StaffRoles({ principalId }: { principalId: string }) {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const words = useWords();
  const nameOf = useRoleName();
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<Grant>();
  const roles = useGet('/v1/identity/roles', {}).data?.roles ?? [];
  const { rows, first } = useAllRows(listing('/v1/identity/grants', 'grants', { principalId }));
  const roleOf = (grant: Grant) => roles.find((role) => role.roleId === grant.roleId);
  const roleName = (grant: Grant): string => nameOf(roleOf(grant) ?? { name: grant.roleId, names: {} });
  const nodeName = (grant: Grant): string => rights.node(grant.nodeId)?.name ?? rights.session.groupName;
  const mayGrant =
    principalId !== rights.session.principalId && rights.holdsIn('identity.grants.write', scope.nodeId);
  const grant = mayGrant && (
    <Button
      size="small"
      onClick={() => {
        setGranting(true);
      }}
    >
      {t('grants.new')}
    </Button>
  );
  return (
    <>
      {!first && rows.length === 0 && (
        <Alert type="warning" showIcon title={t('staff.noRole')} action={grant} />
      )}
      {rows.length > 0 && grant}
      {rows.length > 0 && (
        <Table<Grant>
          size="small"
          rowKey="grantId"
          pagination={false}
          dataSource={rows}
          expandable={{
            expandedRowRender: (one) =>
              (roleOf(one)?.permissions ?? []).map((name) => words.permission(name).label).join(' · '),
          }}
          columns={[
            { key: 'role', title: t('grants.role'), render: (_, one) => roleName(one) },
            { key: 'node', title: t('grants.node'), render: (_, one) => nodeName(one) },
            {
              key: 'revoke',
              title: '',
              width: 80,
              render: (_, one) =>
                mayGrant && (
                  <Button
                    type="link"
                    size="small"
                    danger
                    onClick={() => {
                      setRevoking(one);
                    }}
                  >
                    {t('grants.revoke')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {granting && (
        <GrantForm
          principalId={principalId}
          onClose={() => {
            setGranting(false);
          }}
        />
      )}
      {revoking && (
        <RevokeGrant
          grant={revoking}
          role={roleName(revoking)}
          node={nodeName(revoking)}
          onClose={() => {
            setRevoking(undefined);
          }}
        />
      )}
    </>
  );
}

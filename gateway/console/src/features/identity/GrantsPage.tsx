/** Who holds which role, and where. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../parts/ListPage';
import { PersonName } from '../../parts/PersonName';
import { useScope } from '../../scope';
import { GrantForm } from './GrantForm';
import { RevokeGrant } from './RevokeGrant';
import { useRoleName } from './roles';

type Grant = Schemas['identity.RoleGrant'];

export default function GrantsPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const nameOf = useRoleName();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Grant>();
  const roles = useGet('/v1/identity/roles', {}).data?.roles ?? [];
  const roleName = (roleId: string): string =>
    nameOf(roles.find((role) => role.roleId === roleId) ?? { name: roleId, names: {} });
  const nodeName = (nodeId: string): string => rights.node(nodeId)?.name ?? rights.session.groupName;
  return (
    <ListPage<Grant>
      title={t('grants.title')}
      source={listing(
        '/v1/identity/grants',
        'grants',
        scope.kind === 'group' ? {} : { nodeId: scope.nodeId },
      )}
      rowKey="grantId"
      saving
      empty={t('grants.none')}
      columns={[
        {
          key: 'who',
          title: t('grants.who'),
          width: 190,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        { key: 'role', title: t('grants.role'), width: 150, render: (row) => roleName(row.roleId) },
        { key: 'node', title: t('grants.node'), width: 200, render: (row) => nodeName(row.nodeId) },
        {
          key: 'by',
          title: t('grants.by'),
          width: 150,
          render: (row) => <PersonName principalId={row.grantedBy} />,
        },
        {
          key: 'at',
          title: t('grants.at'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'revoke',
          title: '',
          width: 100,
          render: (row) =>
            row.principalId !== rights.session.principalId &&
            rights.holdsAt('identity.grants.write', row.nodeId) && (
              <Button
                type="link"
                size="small"
                danger
                onClick={() => {
                  setRevoking(row);
                }}
              >
                {t('grants.revoke')}
              </Button>
            ),
        },
      ]}
      actions={
        rights.holdsIn('identity.grants.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('grants.new')}
          </Button>
        )
      }
    >
      {creating && (
        <GrantForm
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {revoking && (
        <RevokeGrant
          grant={revoking}
          role={roleName(revoking.roleId)}
          node={nodeName(revoking.nodeId)}
          onClose={() => {
            setRevoking(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

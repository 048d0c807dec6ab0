/** Staff: list, create, and one beside the list. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { useScope } from '../../scope';
import { NewStaff } from './NewStaff';
import { StaffDrawer } from './StaffDrawer';
import { StaffState } from './StaffState';

export default function StaffPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { principalId } = useParams();
  const [creating, setCreating] = useState(false);
  return (
    <ListPage
      title={t('staff.title')}
      source={listing('/v1/identity/staff', 'staff', scope.kind === 'group' ? {} : { nodeId: scope.nodeId })}
      rowKey="principalId"
      saving
      filters={[{ name: 'text', label: t('staff.find'), kind: 'text' }]}
      columns={[
        { key: 'username', title: t('staff.username'), width: 200, render: (row) => row.username },
        { key: 'displayName', title: t('staff.displayName'), width: 220, render: (row) => row.displayName },
        {
          key: 'node',
          title: t('staff.node'),
          width: 220,
          render: (row) => rights.node(row.nodeId)?.name ?? rights.session.groupName,
        },
        { key: 'state', title: t('staff.state'), width: 160, render: (row) => <StaffState staff={row} /> },
        {
          key: 'created',
          title: t('staff.created'),
          width: 180,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`identity/staff/${row.principalId}`) + search)}
      actions={
        rights.holdsIn('identity.staff.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('staff.new')}
          </Button>
        )
      }
    >
      {creating && (
        <NewStaff
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {principalId && <StaffDrawer principalId={principalId} />}
    </ListPage>
  );
}

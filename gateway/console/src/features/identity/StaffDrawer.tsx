/** One member of staff: change, disable, unlock, give a new password. */
import type { Client, Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, App, Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../parts/DetailDrawer';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { ResourceForm } from '../../parts/ResourceForm';
import { useNodeTree, useScope } from '../../scope';
import { StaffRoles } from './StaffRoles';
import { StaffSessions } from './StaffSessions';
import { StaffState } from './StaffState';
import { StaffWork } from './work/StaffWork';

type Staff = Schemas['identity.Staff'];
type Action = 'change' | 'disable' | 'enable' | 'unlock' | 'reset';

export function StaffDrawer({ principalId }: { principalId: string }) {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<Action>();
  const {
    data: staff,
    isPending,
    error,
  } = useGet('/v1/identity/staff/{principalId}', { path: { principalId } });
  const self = principalId === rights.session.principalId;
  const mayWrite = staff !== undefined && !self && rights.holdsAt('identity.staff.write', staff.nodeId);
  const actions: Action[] = staff
    ? ['reset', ...(staff.lockedUntil ? (['unlock'] as const) : []), staff.disabled ? 'enable' : 'disable']
    : [];
  return (
    <DetailDrawer
      title={staff?.displayName ?? t('staff.title')}
      close="identity/staff"
      loading={isPending}
      error={error}
      service="identity"
      resource={`staff/${principalId}`}
      companyId={rights.node(staff?.nodeId ?? '')?.companyId ?? '0'}
      facts={
        staff
          ? [
              { label: t('staff.username'), value: staff.username },
              { label: t('staff.node'), value: rights.node(staff.nodeId)?.name ?? rights.session.groupName },
              { label: t('staff.state'), value: <StaffState staff={staff} /> },
              ...(staff.lockedUntil
                ? [{ label: t('staff.lockedUntil'), value: moment(staff.lockedUntil, scope.timeZone) }]
                : []),
              { label: t('staff.created'), value: moment(staff.createTime, scope.timeZone) },
            ]
          : []
      }
      tabs={[
        ...(rights.holdsIn('identity.grants.read', scope.nodeId)
          ? [{ key: 'roles', label: t('staff.roles'), children: <StaffRoles principalId={principalId} /> }]
          : []),
        ...(staff ? [{ key: 'work', label: t('work.title'), children: <StaffWork staff={staff} /> }] : []),
        ...(mayWrite
          ? [
              {
                key: 'sessions',
                label: t('sessions.title'),
                children: <StaffSessions principalId={principalId} />,
              },
            ]
          : []),
      ]}
      actions={
        mayWrite && (
          <>
            <Button
              onClick={() => {
                setAction('change');
              }}
            >
              {t('staff.change')}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: actions.map((key) => ({ key, label: t(`staff.${key}`), danger: key === 'disable' })),
                onClick: ({ key }) => {
                  setAction(key as Action);
                },
              }}
            >
              <Button>{t('staff.more')}</Button>
            </Dropdown>
          </>
        )
      }
    >
      {staff && !staff.hasRole && <Alert type="warning" showIcon title={t('staff.noRole')} />}
      {staff && action && (
        <DeedDialog
          action={action}
          staff={staff}
          onClose={() => {
            setAction(undefined);
          }}
        />
      )}
    </DetailDrawer>
  );
}

function DeedDialog({ action, staff, onClose }: { action: Action; staff: Staff; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const nodes = useNodeTree();
  const path = { principalId: staff.principalId };
  const done = (): void => {
    void message.success(t(`staff.done.${action}`, { name: staff.displayName }));
    onClose();
  };
  if (action === 'change')
    return (
      <Modal open title={t('staff.change')} footer={null} onCancel={onClose}>
        <ResourceForm<{ displayName: string; nodeId: string }, Staff>
          fields={[
            { name: 'displayName', label: t('staff.displayName'), kind: 'text', required: true },
            {
              name: 'nodeId',
              label: t('staff.node'),
              kind: 'tree',
              required: true,
              tree: nodes,
            },
          ]}
          initial={staff}
          send={(client, values) =>
            client.PATCH('/v1/identity/staff/{principalId}', {
              params: { path },
              body: { ...values, etag: staff.etag },
            })
          }
          onDone={done}
          onCancel={onClose}
        />
      </Modal>
    );
  if (action === 'reset')
    return (
      <Modal open title={t('staff.reset')} footer={null} onCancel={onClose}>
        <ResourceForm<{ newPassword: string }, Staff>
          fields={[
            {
              name: 'newPassword',
              label: t('staff.firstPassword'),
              kind: 'password',
              required: true,
              least: 10,
              help: t('staff.firstPasswordHint'),
              autoComplete: 'new-password',
            },
          ]}
          send={(client, body) =>
            client.POST('/v1/identity/staff/{principalId}:resetPassword', { params: { path }, body })
          }
          onDone={done}
          onCancel={onClose}
        />
      </Modal>
    );
  const send = (client: Client): Promise<{ data?: Staff }> => {
    const body = { etag: staff.etag };
    if (action === 'unlock')
      return client.POST('/v1/identity/staff/{principalId}:unlock', { params: { path }, body: {} });
    if (action === 'enable')
      return client.POST('/v1/identity/staff/{principalId}:enable', { params: { path }, body });
    return client.POST('/v1/identity/staff/{principalId}:disable', { params: { path }, body });
  };
  return (
    <ReasonDialog
      title={t(`staff.${action}`)}
      danger={action === 'disable'}
      send={send}
      onDone={done}
      onClose={onClose}
    >
      {t(`staff.ask.${action}`, { name: staff.displayName })}
    </ReasonDialog>
  );
}

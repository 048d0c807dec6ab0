/** The skills of the group, which staff are given until a day: made, renamed, closed and opened again. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../parts/ListPage';
import { ResourceForm } from '../../parts/ResourceForm';
import { StateTag } from '../../parts/StateTag';

type Skill = Schemas['identity.Skill'];

export default function SkillsPage() {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const [changing, setChanging] = useState<Skill>();
  const [creating, setCreating] = useState(false);
  const close = (): void => {
    setChanging(undefined);
    setCreating(false);
  };
  const mayDefine = rights.holdsAt('identity.skills.define', rights.session.groupId);
  return (
    <ListPage<Skill>
      title={t('skill.title')}
      source={listing('/v1/identity/skills', 'skills', {})}
      rowKey="skillId"
      saving
      empty={t('skill.none')}
      {...(mayDefine && { onOpen: setChanging })}
      columns={[
        { key: 'name', title: t('skill.name'), width: 320, render: (row) => row.name },
        {
          key: 'state',
          title: t('staff.state'),
          width: 120,
          render: (row) => (
            <StateTag state={row.closed ? 'CLOSED' : 'ACTIVE'}>
              {t(row.closed ? 'organisation.closed' : 'organisation.open')}
            </StateTag>
          ),
        },
      ]}
      actions={
        mayDefine && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('skill.new')}
          </Button>
        )
      }
    >
      {creating && (
        <Modal open title={t('skill.new')} footer={null} onCancel={close}>
          <ResourceForm<{ name: string }, Skill>
            fields={[{ name: 'name', label: t('skill.name'), kind: 'text', required: true, most: 100 }]}
            send={(client, { name }) => client.POST('/v1/identity/skills', { body: { name } })}
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
      {changing && (
        <Modal open title={t('skill.change')} footer={null} onCancel={close}>
          <ResourceForm<{ name: string; closed?: boolean }, Skill>
            fields={[
              { name: 'name', label: t('skill.name'), kind: 'text', required: true, most: 100 },
              { name: 'closed', label: t('skill.closed'), kind: 'switch' },
            ]}
            initial={changing}
            send={(client, { name, closed = false }) =>
              client.PATCH('/v1/identity/skills/{skillId}', {
                params: { path: { skillId: changing.skillId } },
                body: { name, closed, updateMask: 'name,closed', etag: changing.etag },
              })
            }
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
    </ListPage>
  );
}

/** A member of staff at work: their post, and what they are able to do until when. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import { Button, Modal, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import { ResourceForm } from '../../../parts/ResourceForm';

type Staff = Schemas['identity.Staff'];
type Held = Schemas['identity.StaffSkill'];

export function StaffWork({ staff }: { staff: Staff }) {
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      <PostOf staff={staff} />
      <SkillsOf staff={staff} />
    </Space>
  );
}

function PostOf({ staff: { principalId, postId, nodeId } }: { staff: Staff }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const posts = useAllRows(listing('/v1/identity/posts', 'posts', { pageSize: 200 })).rows;
  const assigning = useSubmit<string, Staff>(
    (client, post) =>
      client.POST('/v1/identity/staff/{principalId}:assignPost', {
        params: { path: { principalId } },
        body: post ? { postId: post } : {},
      }),
    () => undefined,
  );
  return (
    <>
      <Refusal submission={assigning} />
      <Select
        aria-label={t('onDuty.post')}
        placeholder={t('work.noPost')}
        style={{ width: '100%' }}
        allowClear
        value={postId || null}
        disabled={!rights.holdsAt('identity.departments.write', nodeId)}
        loading={assigning.pending}
        options={posts
          .filter((post) => !post.closed || post.postId === postId)
          .map((post) => ({ value: post.postId, label: post.name }))}
        onChange={(picked: string | null) => {
          assigning.submit(picked ?? '');
        }}
      />
    </>
  );
}

function SkillsOf({ staff: { principalId, nodeId } }: { staff: Staff }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const [giving, setGiving] = useState(false);
  const skills = useAllRows(listing('/v1/identity/skills', 'skills', { pageSize: 200 })).rows;
  const held = useAllRows(listing('/v1/identity/staffSkills', 'staffSkills', { principalId })).rows;
  const removal = useSubmit<string, unknown>(
    (client, skillId) => client.POST('/v1/identity/staffSkills:remove', { body: { principalId, skillId } }),
    () => undefined,
  );
  const mayWrite = rights.holdsAt('identity.skills.write', nodeId);
  const close = (): void => {
    setGiving(false);
  };
  return (
    <>
      <Refusal submission={removal} />
      <Space>
        {t('onDuty.skills')}
        {mayWrite && (
          <Button
            size="small"
            onClick={() => {
              setGiving(true);
            }}
          >
            {t('work.giveSkill')}
          </Button>
        )}
      </Space>
      <Table<Held>
        size="small"
        rowKey="skillId"
        pagination={false}
        dataSource={held}
        locale={{ emptyText: t('work.noSkill') }}
        columns={[
          {
            key: 'skill',
            title: t('onDuty.skill'),
            render: (_, one) => skills.find((skill) => skill.skillId === one.skillId)?.name ?? '…',
          },
          { key: 'number', title: t('work.certificate'), dataIndex: 'certificateNumber' },
          {
            key: 'until',
            title: t('work.lastDay'),
            render: (_, one) => one.expireDate || t('work.always'),
          },
          {
            key: 'remove',
            title: '',
            width: 80,
            render: (_, one) =>
              mayWrite && (
                <Button
                  type="link"
                  size="small"
                  danger
                  onClick={() => {
                    removal.submit(one.skillId);
                  }}
                >
                  {t('work.takeSkill')}
                </Button>
              ),
          },
        ]}
      />
      {giving && (
        <Modal open title={t('work.giveSkill')} footer={null} onCancel={close}>
          <ResourceForm<{ skillId: string; certificateNumber?: string; expireDate?: string }, Held>
            fields={[
              {
                name: 'skillId',
                label: t('onDuty.skill'),
                kind: 'choice',
                required: true,
                options: skills
                  .filter((skill) => !skill.closed)
                  .map(({ skillId, name }) => ({ value: skillId, label: name })),
              },
              { name: 'certificateNumber', label: t('work.certificate'), kind: 'text', most: 100 },
              { name: 'expireDate', label: t('work.lastDay'), kind: 'date', help: t('work.lastDayHelp') },
            ]}
            send={(client, values) =>
              client.POST('/v1/identity/staffSkills:set', { body: { principalId, ...values } })
            }
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
    </>
  );
}

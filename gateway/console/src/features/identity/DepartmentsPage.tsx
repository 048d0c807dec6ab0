/** Departments and the posts in them. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../parts/ListPage';
import { ResourceForm } from '../../parts/ResourceForm';
import { StateTag } from '../../parts/StateTag';
import { useNodeTree, useScope } from '../../scope';

type Department = Schemas['identity.Department'];
type Post = Schemas['identity.Post'];

export default function DepartmentsPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const nodes = useNodeTree();
  const [creating, setCreating] = useState(false);
  const [department, setDepartment] = useState<Department>();
  const [post, setPost] = useState<Post>();
  const [changing, setChanging] = useState<Department>();
  const posts = useAllRows(listing('/v1/identity/posts', 'posts', { pageSize: 200 })).rows;
  const close = (): void => {
    setCreating(false);
    setDepartment(undefined);
    setPost(undefined);
    setChanging(undefined);
  };
  const mayWrite = rights.holdsIn('identity.departments.write', scope.nodeId);
  return (
    <ListPage<Department>
      title={t('department.title')}
      source={listing(
        '/v1/identity/departments',
        'departments',
        scope.kind === 'group' ? {} : { nodeId: scope.nodeId },
      )}
      rowKey="departmentId"
      saving
      empty={t('department.none')}
      {...(mayWrite && { onOpen: setChanging })}
      columns={[
        { key: 'name', title: t('department.name'), width: 200, render: (row) => row.name },
        {
          key: 'node',
          title: t('staff.node'),
          width: 220,
          render: (row) => rights.node(row.nodeId)?.name ?? rights.session.groupName,
        },
        {
          key: 'posts',
          title: t('department.posts'),
          width: 360,
          render: (row) =>
            posts
              .filter((one) => one.departmentId === row.departmentId)
              .map((one) =>
                rights.holdsAt('identity.departments.write', row.nodeId) ? (
                  <Button
                    key={one.postId}
                    type="link"
                    size="small"
                    className={one.closed ? 'quiet' : ''}
                    onClick={() => {
                      setPost(one);
                    }}
                  >
                    {one.closed ? t('department.closedPost', { name: one.name }) : one.name}
                  </Button>
                ) : (
                  !one.closed && <span key={one.postId}>{one.name} </span>
                ),
              ),
        },
        {
          key: 'state',
          title: t('staff.state'),
          width: 100,
          render: (row) => (
            <StateTag state={row.closed ? 'CLOSED' : 'ACTIVE'}>
              {t(row.closed ? 'organisation.closed' : 'organisation.open')}
            </StateTag>
          ),
        },
        {
          key: 'post',
          title: '',
          width: 120,
          render: (row) =>
            !row.closed &&
            rights.holdsAt('identity.departments.write', row.nodeId) && (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  setDepartment(row);
                }}
              >
                {t('department.newPost')}
              </Button>
            ),
        },
      ]}
      actions={
        mayWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('department.new')}
          </Button>
        )
      }
    >
      {creating && (
        <Modal open title={t('department.new')} footer={null} onCancel={close}>
          <ResourceForm<{ nodeId: string; name: string }, Department>
            fields={[
              { name: 'nodeId', label: t('staff.node'), kind: 'tree', required: true, tree: nodes },
              { name: 'name', label: t('department.name'), kind: 'text', required: true, most: 100 },
            ]}
            initial={{ nodeId: scope.nodeId }}
            send={(client, body) => client.POST('/v1/identity/departments', { body })}
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
      {changing && <ChangeDepartment department={changing} onClose={close} />}
      {post && (
        <Modal open title={t('department.changePost')} footer={null} onCancel={close}>
          <ResourceForm<{ name: string; headsDepartment?: boolean; closed?: boolean }, Post>
            fields={[
              { name: 'name', label: t('department.post'), kind: 'text', required: true, most: 100 },
              { name: 'headsDepartment', label: t('department.heads'), kind: 'switch' },
              { name: 'closed', label: t('department.postClosed'), kind: 'switch' },
            ]}
            initial={post}
            send={(client, { name, headsDepartment = false, closed = false }) =>
              client.PATCH('/v1/identity/posts/{postId}', {
                params: { path: { postId: post.postId } },
                body: {
                  name,
                  headsDepartment,
                  closed,
                  updateMask: 'name,headsDepartment,closed',
                  etag: post.etag,
                },
              })
            }
            onDone={close}
            onCancel={close}
          />
        </Modal>
      )}
      {department && (
        <Modal
          open
          title={t('department.newPostIn', { name: department.name })}
          footer={null}
          onCancel={close}
        >
          <ResourceForm<{ name: string; headsDepartment?: boolean }, Post>
            fields={[
              { name: 'name', label: t('department.post'), kind: 'text', required: true, most: 100 },
              { name: 'headsDepartment', label: t('department.heads'), kind: 'switch' },
            ]}
            send={(client, { name, headsDepartment = false }) =>
              client.POST('/v1/identity/posts', {
                body: { departmentId: department.departmentId, name, headsDepartment },
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

/** Another name, or its end: no new post can be made in a closed one. */
function ChangeDepartment({ department, onClose }: { department: Department; onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Modal open title={t('department.change')} footer={null} onCancel={onClose}>
      <ResourceForm<{ name: string; closed?: boolean }, Department>
        fields={[
          { name: 'name', label: t('department.name'), kind: 'text', required: true, most: 100 },
          { name: 'closed', label: t('department.closed'), kind: 'switch' },
        ]}
        initial={department}
        send={(client, { name, closed = false }) =>
          client.PATCH('/v1/identity/departments/{departmentId}', {
            params: { path: { departmentId: department.departmentId } },
            body: { name, closed, updateMask: 'name,closed', etag: department.etag },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

/** The tree of group, companies and estates: look, create, change, close. */
import { PlusOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { useRights, type Node } from '@manor/web/session';
import { Alert, Button, Dropdown, Input, Table } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../../parts/Page';
import { useHeight } from '../../parts/useHeight';
import { OpenButton } from '../../parts/OpenButton';
import { useScope } from '../../scope';
import { NodeDrawer } from './NodeDrawer';
import { NodeForm, type NodeKind } from './NodeForm';
import { StateTag } from '../../parts/StateTag';

interface Branch extends Node {
  children?: Branch[];
}

/** The nodes as a tree; one whose parent is not the reader's to see stands at the top. */
export function treeOf(nodes: Node[], text: string): Branch[] {
  const known = new Set(nodes.map((node) => node.nodeId));
  const wanted = text.trim().toLowerCase();
  const below = (parent: string | null): Branch[] =>
    nodes
      .filter((node) => (parent === null ? !known.has(node.parentId) : node.parentId === parent))
      .flatMap((node) => {
        const children = below(node.nodeId);
        const matches =
          !wanted || node.name.toLowerCase().includes(wanted) || node.code.toLowerCase().includes(wanted);
        if (!matches && children.length === 0) return [];
        return [children.length > 0 ? { ...node, children } : node];
      });
  return below(null);
}

export default function OrganisationPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { nodeId } = useParams();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState<NodeKind>();
  const [box, height] = useHeight();
  const asked = search.get('text') ?? '';
  const query = scope.kind === 'group' ? { pageSize: 200 } : { pageSize: 200, companyId: scope.companyId };
  const { rows, first, more, loadMore, error } = useRows(listing('/v1/identity/nodes', 'nodes', query));
  // A tree with a branch missing would be no tree, so all pages are read.
  useEffect(() => {
    if (more) loadMore();
  }, [more, loadMore, rows.length]);
  const tree = useMemo(() => treeOf(rows, asked), [rows, asked]);
  const kinds = (['company', 'estate'] as const).filter((kind) =>
    kind === 'company'
      ? rights.holdsAt('identity.nodes.write', rights.session.groupId)
      : rights.holdsIn('identity.nodes.write', scope.nodeId),
  );
  return (
    <Page
      title={t('organisation.title')}
      actions={
        <>
          <Input.Search
            allowClear
            defaultValue={asked}
            aria-label={t('organisation.find')}
            placeholder={t('organisation.find')}
            style={{ width: 220 }}
            onSearch={(text) => {
              setSearch(text ? { text } : {}, { replace: true });
            }}
          />
          {kinds.length > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: kinds.map((key) => ({ key, label: t(`organisation.new.${key}`) })),
                onClick: ({ key }) => {
                  setCreating(key as NodeKind);
                },
              }}
            >
              <Button type="primary" icon={<PlusOutlined />}>
                {t('organisation.create')}
              </Button>
            </Dropdown>
          )}
        </>
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <div className="fill list" ref={box}>
        <Table<Branch>
          key={first ? 'loading' : asked}
          size="small"
          rowKey="nodeId"
          loading={first}
          dataSource={tree}
          pagination={false}
          expandable={{ defaultExpandAllRows: true }}
          scroll={{ x: 900, y: Math.max(120, height - 42) }}
          columns={[
            {
              key: 'name',
              title: t('organisation.name'),
              width: 320,
              ellipsis: true,
              render: (_, node) => (
                <OpenButton
                  onClick={() => void navigate(`${scope.path('identity/organisation')}/${node.nodeId}`)}
                >
                  {node.name}
                </OpenButton>
              ),
            },
            {
              key: 'kind',
              title: t('organisation.kind'),
              width: 110,
              render: (_, node) => t(`organisation.${node.kind}`),
            },
            { key: 'code', title: t('organisation.code'), width: 140, ellipsis: true, dataIndex: 'code' },
            { key: 'currency', title: t('organisation.currency'), width: 90, dataIndex: 'currencyCode' },
            { key: 'zone', title: t('organisation.zone'), width: 160, dataIndex: 'timeZone' },
            {
              key: 'state',
              title: t('organisation.state'),
              width: 100,
              render: (_, node) => (
                <StateTag state={node.closed ? 'CLOSED' : 'ACTIVE'}>
                  {t(node.closed ? 'organisation.closed' : 'organisation.open')}
                </StateTag>
              ),
            },
          ]}
        />
      </div>
      {creating && (
        <NodeForm
          kind={creating}
          onClose={() => {
            setCreating(undefined);
          }}
        />
      )}
      {nodeId && <NodeDrawer nodeId={nodeId} />}
    </Page>
  );
}

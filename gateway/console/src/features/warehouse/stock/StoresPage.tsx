/** Stores (仓库) of a company or an estate. */
import { PlusOutlined } from '@ant-design/icons';
import { listing, useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { Store } from './stock';

const MOST = 200;

export default function StoresPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { storeId } = useParams();
  const [writing, setWriting] = useState(false);
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, withClosed: true, pageSize: MOST };
  const one = useGet('/v1/warehouse/stores', { query }, { enabled: Boolean(storeId) }).data?.stores.find(
    (store) => store.storeId === storeId,
  );
  const close = (): void => {
    setWriting(false);
    if (storeId) void navigate(scope.path('warehouse/stores') + search);
  };
  return (
    <ListPage
      title={t('store.title')}
      source={listing('/v1/warehouse/stores', 'stores', { companyId, estateId, withClosed: true })}
      rowKey="storeId"
      empty={t('store.none')}
      columns={[
        { key: 'code', title: t('store.code'), width: 140, render: (row) => row.code },
        { key: 'name', title: t('store.name'), width: 240, render: (row) => row.name },
        {
          key: 'account',
          title: t('store.account'),
          width: 200,
          render: (row) => `inventory:store-${row.number}`,
        },
        {
          key: 'closed',
          title: '',
          width: 100,
          render: (row) => row.closed && <Tag>{t('store.closed')}</Tag>,
        },
      ]}
      onOpen={(row) => {
        if (rights.holdsAt('warehouse.stores.write', row.estateId))
          void navigate(scope.path(`warehouse/stores/${row.storeId}`) + search);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('warehouse.stores.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('store.new')}
          </Button>
        )
      }
    >
      {writing && <StoreDialog onClose={close} />}
      {one && <StoreDialog store={one} onClose={close} />}
    </ListPage>
  );
}

interface Values {
  store: { code: string; name: string; closed?: boolean };
}

function StoreDialog({ store, onClose }: { store?: Store; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId } = useScope();
  return (
    <Modal open title={t(store ? 'store.change' : 'store.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Store>
        initial={store ? { store } : {}}
        fields={[
          { name: 'store.code', label: t('store.code'), kind: 'text', most: 40, required: true },
          { name: 'store.name', label: t('store.name'), kind: 'text', most: 100, required: true },
          ...(store ? [{ name: 'store.closed', label: t('store.closed'), kind: 'switch' as const }] : []),
        ]}
        send={(client, { store: told }) =>
          store
            ? client.PUT('/v1/warehouse/stores/{storeId}', {
                params: { path: { storeId: store.storeId } },
                body: { companyId, store: { ...told, etag: store.etag } },
              })
            : client.POST('/v1/warehouse/stores', { body: { companyId, estateId, store: told } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

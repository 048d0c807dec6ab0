/** Materials (物资) of a company. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { MaterialDialog } from './MaterialDialog';
import { MaterialDrawer } from './MaterialDrawer';
import { CATEGORIES } from './materials';

export default function MaterialsPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { materialId } = useParams();
  const [writing, setWriting] = useState(false);
  const { companyId } = scope;
  const close = (): void => {
    setWriting(false);
  };
  return (
    <ListPage
      title={t('material.title')}
      source={listing('/v1/warehouse/materials', 'materials', { companyId })}
      rowKey="materialId"
      empty={t('material.none')}
      filters={[
        { name: 'text', label: t('material.find'), kind: 'text' },
        {
          name: 'category',
          label: t('material.category'),
          kind: 'choice',
          options: CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
        },
        {
          name: 'withRetired',
          label: t('material.retired'),
          kind: 'choice',
          options: [{ value: 'true', label: t('material.withRetired') }],
        },
      ]}
      columns={[
        { key: 'code', title: t('material.code'), width: 130, render: (row) => row.code },
        { key: 'name', title: t('material.name'), width: 200, render: (row) => row.name },
        {
          key: 'specification',
          title: t('material.specification'),
          width: 160,
          render: (row) => row.specification,
        },
        {
          key: 'category',
          title: t('material.category'),
          width: 120,
          render: (row) => t(`category.${row.category}`),
        },
        {
          key: 'unit',
          title: t('material.unit'),
          width: 190,
          render: (row) => [row.unit, ...row.units.map((one) => `${one.unit} = ${one.factor}`)].join(' · '),
        },
        {
          key: 'tracking',
          title: t('material.tracking'),
          width: 110,
          render: (row) => t(`tracking.${row.tracking}`),
        },
        {
          key: 'retired',
          title: '',
          width: 90,
          render: (row) => row.retired && <Tag>{t('material.retired')}</Tag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/materials/${row.materialId}`) + search)}
      actions={
        rights.holdsAt('warehouse.materials.write', companyId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('material.new')}
          </Button>
        )
      }
    >
      {writing && <MaterialDialog onClose={close} />}
      {materialId && <MaterialDrawer key={materialId} materialId={materialId} />}
    </ListPage>
  );
}

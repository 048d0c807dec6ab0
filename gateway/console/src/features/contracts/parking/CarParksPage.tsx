/** Car parks (车场): how many spaces each has, and when it is inspected next. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { CarPark } from './parking';

interface Open {
  deed: 'edit' | 'delete';
  park?: CarPark;
}

export default function CarParksPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  // The one that an entry of the audit trail leads to.
  const { carParkId } = useParams();
  const [open, setOpen] = useState<Open>();
  const { companyId, estateId } = scope;
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('carPark.title')}
      source={listing('/v1/contracts/carParks', 'carParks', { companyId, estateId })}
      rowKey="carParkId"
      empty={t('carPark.none')}
      filters={[{ name: 'due', label: t('carPark.due'), kind: 'given' }]}
      exporting={(client, fileFormat, { due }, languageCode) =>
        client.POST('/v1/contracts/carParks:export', {
          body: { companyId, estateId, fileFormat, languageCode, due: due === 'true' },
        })
      }
      columns={[
        { key: 'code', title: t('carPark.code'), width: 110, render: (row) => row.code },
        {
          key: 'name',
          title: t('carPark.name'),
          width: 200,
          render: (row) => (
            <Link to={`${scope.path('contracts/spaces')}?carParkId=${row.carParkId}`}>
              {row.carParkId === carParkId ? <strong>{row.name}</strong> : row.name}
            </Link>
          ),
        },
        {
          key: 'spaces',
          title: t('carPark.spaces'),
          width: 130,
          align: 'right',
          render: (row) => t('carPark.letOf', { let: row.letCount, all: row.spaceCount }),
        },
        {
          key: 'inspection',
          title: t('carPark.inspection'),
          width: 190,
          render: (row) => (
            <>
              {row.inspectionDate && day(row.inspectionDate)}{' '}
              {row.inspectionDue && <Tag color="warning">{t('carPark.dueSoon')}</Tag>}
            </>
          ),
        },
        { key: 'note', title: t('lease.note'), width: 200, render: (row) => row.note },
        {
          key: 'deeds',
          title: '',
          width: 160,
          render: (row) =>
            rights.holdsAt('contracts.parking.write', row.estateId) && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    setOpen({ deed: 'edit', park: row });
                  }}
                >
                  {t('parking.edit')}
                </Button>{' '}
                {row.spaceCount === 0 && (
                  <Button
                    size="small"
                    onClick={() => {
                      setOpen({ deed: 'delete', park: row });
                    }}
                  >
                    {t('parking.delete')}
                  </Button>
                )}
              </>
            ),
        },
      ]}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('contracts.parking.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setOpen({ deed: 'edit' });
            }}
          >
            {t('carPark.new')}
          </Button>
        )
      }
    >
      {open?.deed === 'edit' && <CarParkDialog {...(open.park ? { park: open.park } : {})} onClose={close} />}
      {open?.deed === 'delete' && open.park && (
        <ReasonDialog
          title={t('parking.delete')}
          danger
          onClose={close}
          send={(client) =>
            client.DELETE('/v1/contracts/carParks/{carParkId}', {
              params: { path: { carParkId: open.park?.carParkId ?? '' }, query: { companyId } },
            })
          }
        >
          {t('carPark.deleteSays', { name: open.park.name })}
        </ReasonDialog>
      )}
    </ListPage>
  );
}

interface Values {
  carPark: { code: string; name: string; inspectionDate?: string; remindDays?: number; note?: string };
}

function CarParkDialog({ park, onClose }: { park?: CarPark; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId } = useScope();
  return (
    <Modal open title={t(park ? 'carPark.edit' : 'carPark.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, CarPark>
        initial={{ carPark: park ?? { code: '', name: '', remindDays: 30 } }}
        fields={[
          { name: 'carPark.code', label: t('carPark.code'), kind: 'text', required: true, most: 40 },
          { name: 'carPark.name', label: t('carPark.name'), kind: 'text', required: true, most: 100 },
          { name: 'carPark.inspectionDate', label: t('carPark.inspection'), kind: 'date' },
          {
            name: 'carPark.remindDays',
            label: t('parking.remindDays'),
            kind: 'integer',
            least: 0,
            most: 366,
          },
          { name: 'carPark.note', label: t('lease.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, { carPark }) =>
          park
            ? client.PUT('/v1/contracts/carParks/{carParkId}', {
                params: { path: { carParkId: park.carParkId } },
                body: { companyId, carPark: { ...carPark, etag: park.etag } },
              })
            : client.POST('/v1/contracts/carParks', { body: { companyId, estateId, carPark } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

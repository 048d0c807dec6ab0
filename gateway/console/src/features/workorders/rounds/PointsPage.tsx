/** Points at which rounds stop: what hangs there proves that somebody was there. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { PrintStickers } from '../PrintStickers';

type Point = Schemas['workorders.Point'];

const CARRIERS = ['POINT_CARRIER_QR', 'POINT_CARRIER_NFC', 'POINT_CARRIER_BEACON'] as const;

export default function PointsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'new' | Point>();
  const { companyId, estateId } = scope;
  const mayWrite = rights.holdsAt('workorders.plans.write', scope.nodeId);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('point.title')}
      source={listing('/v1/workorders/points', 'points', { companyId, estateId })}
      rowKey="pointId"
      empty={t('point.empty')}
      filters={[{ name: 'withRetired', label: t('point.withRetired'), kind: 'flag' }]}
      exporting={(client, fileFormat, { withRetired }, languageCode) =>
        client.POST('/v1/workorders/points:export', {
          body: { companyId, estateId, fileFormat, languageCode, withRetired: withRetired === 'true' },
        })
      }
      columns={[
        {
          key: 'name',
          title: t('point.name'),
          width: 200,
          render: (row) => (
            <>
              {row.name} {row.retired && <Tag>{t('point.retired')}</Tag>}
            </>
          ),
        },
        { key: 'place', title: t('order.place'), width: 240, render: (row) => row.place },
        {
          key: 'carrier',
          title: t('point.carrier'),
          width: 120,
          render: (row) => t(`pointCarrier.${row.carrier}`),
        },
        { key: 'tag', title: t('point.tag'), width: 200, render: (row) => row.tag },
      ]}
      writing={{ may: mayWrite, label: t('point.new'), open: setOpen }}
      actions={
        scope.kind === 'estate' &&
        mayWrite && (
          <PrintStickers
            label={t('point.print')}
            send={(client, baseUrl) =>
              client.POST('/v1/workorders/points:print', { body: { companyId, estateId, baseUrl } })
            }
          />
        )
      }
    >
      {open && <PointDialog {...(open === 'new' ? {} : { point: open })} onClose={close} />}
    </ListPage>
  );
}

interface Values {
  point: Schemas['workorders.Point.sent'];
}

function PointDialog({ point, onClose }: { point?: Point; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  const fresh = { name: '', place: '', carrier: 'POINT_CARRIER_QR' as const };
  return (
    <Modal open title={t(point ? 'point.change' : 'point.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Point>
        fields={[
          { name: 'point.name', label: t('point.name'), kind: 'text', most: 60, required: true },
          { name: 'point.place', label: t('order.place'), kind: 'text', most: 100, required: true },
          {
            name: 'point.carrier',
            label: t('point.carrier'),
            kind: 'choice',
            options: CARRIERS.map((value) => ({ value, label: t(`pointCarrier.${value}`) })),
            required: true,
            disabled: point !== undefined,
          },
          { name: 'point.tag', label: t('point.tag'), kind: 'text', most: 100, help: t('point.tagHelp') },
          { name: 'point.retired', label: t('point.retired'), kind: 'switch' },
        ]}
        initial={{ point: point ?? fresh }}
        send={(client, values) =>
          point
            ? client.PATCH('/v1/workorders/points/{pointId}', {
                params: { path: { pointId: point.pointId } },
                body: { companyId, point: { ...values.point, etag: point.etag } },
              })
            : client.POST('/v1/workorders/points', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

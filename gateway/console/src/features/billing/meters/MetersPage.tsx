/** Meters: find, register one or one for every unit, sync with who pays (F1, F2). */
import { PlusOutlined, SyncOutlined, UploadOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useEstates } from '../../../parts/estates';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { ImportRows } from '../ImportRows';
import { MeterDrawer } from './MeterDrawer';
import { METER_KINDS, useMeterTypes } from './meters';
import { NewMeter } from './NewMeter';
import { NewMetersForUnits } from './NewMetersForUnits';
import { SyncMeters } from './SyncMeters';
import { UnitLink } from '../../../parts/SubjectLink';
import { useMeterColumns } from './meterColumns';

const DIALOGS = { one: NewMeter, units: NewMetersForUnits, sync: SyncMeters, import: ImportMeters };

function ImportMeters({ onClose }: { onClose: () => void }) {
  return <ImportRows of="meters" onClose={onClose} />;
}

export default function MetersPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { meterId } = useParams();
  const shared = useMeterColumns();
  const { types } = useMeterTypes();
  const estates = useEstates();
  const [dialog, setDialog] = useState<keyof typeof DIALOGS>();
  const { companyId, estateId } = scope;
  const Dialog = dialog && DIALOGS[dialog];
  const opening = (key: keyof typeof DIALOGS) => () => {
    setDialog(key);
  };
  return (
    <ListPage
      title={t('meters.title')}
      source={listing('/v1/billing/meters', 'meters', {
        companyId,
        ...(estateId === '0' ? {} : { estateId }),
      })}
      rowKey="meterId"
      order="number"
      filters={[
        ...(estateId === '0' && estates.length > 1
          ? [{ name: 'estateId', label: t('receivables.estate'), kind: 'choice' as const, options: estates }]
          : []),
        { name: 'buildingId', label: t('readings.building'), kind: 'building' },
        { name: 'unitId', label: t('readings.unit'), kind: 'unit' },
        { name: 'customerId', label: t('meters.payer'), kind: 'customer', width: 170 },
        { name: 'number', label: t('meters.number'), kind: 'text', width: 130 },
        {
          name: 'kind',
          label: t('meters.kind'),
          kind: 'choice',
          options: METER_KINDS.map((value) => ({ value, label: t(`meterKind.${value}`) })),
        },
        ...(types.length > 0
          ? [{ name: 'type', label: t('meters.type'), kind: 'choice' as const, options: types }]
          : []),
        { name: 'unreadMonth', label: t('meters.unread'), kind: 'month' },
      ]}
      columns={[
        { key: 'number', title: t('meters.number'), width: 150, render: (row) => row.number },
        {
          key: 'unit',
          title: t('readings.unit'),
          width: 120,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
        },
        ...shared,
        {
          key: 'state',
          title: t('readings.state'),
          width: 150,
          render: (row) =>
            row.removeDate && <Tag>{t('meters.removedOn', { date: day(row.removeDate) })}</Tag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/meters/${row.meterId}`) + search)}
      empty={t('meters.none')}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/billing/meters:export', {
          body: {
            languageCode,
            companyId,
            ...(estateId === '0' ? {} : { estateId }),
            ...filters,
            format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
          },
        })
      }
      actions={
        rights.holdsIn('billing.meters.write', scope.nodeId) && (
          <>
            <Button icon={<SyncOutlined />} onClick={opening('sync')}>
              {t('meters.sync')}
            </Button>
            <Button icon={<UploadOutlined />} onClick={opening('import')}>
              {t('meters.import')}
            </Button>
            <Button onClick={opening('units')}>{t('meters.newForUnits')}</Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={opening('one')}>
              {t('meters.new')}
            </Button>
          </>
        )
      }
    >
      {Dialog && (
        <Dialog
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
      {meterId && <MeterDrawer meterId={meterId} />}
    </ListPage>
  );
}

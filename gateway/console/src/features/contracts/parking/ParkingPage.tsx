/** Who rents which space until when (车位使用): found by state, customer and plate. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { GateButton } from './GateButton';
import { PARKING_STATES } from './parking';
import { ParkingDrawer } from './ParkingDrawer';
import { useParkingColumns } from './parkingColumns';

export default function ParkingPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { parkingLeaseId } = useParams();
  const shared = useParkingColumns();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('parking.title')}
      source={listing('/v1/contracts/parkingLeases', 'parkingLeases', { companyId, estateId })}
      rowKey="parkingLeaseId"
      empty={t('parking.none')}
      filters={[
        {
          name: 'state',
          label: t('lease.state'),
          kind: 'choice',
          options: PARKING_STATES.map((value) => ({ value, label: t(`parkingState.${value}`) })),
        },
        { name: 'customerId', label: t('parking.customer'), kind: 'customer', width: 170 },
        { name: 'plate', label: t('parking.plate'), kind: 'text' },
        { name: 'unitId', label: t('space.unit'), kind: 'unit' },
        { name: 'due', label: t('parking.due'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { state, due, ...of }, languageCode) =>
        client.POST('/v1/contracts/parkingLeases:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof PARKING_STATES)[number] } : {}),
            due: due === 'true',
          },
        })
      }
      columns={[
        { key: 'space', title: t('space.unit'), width: 120, render: (row) => row.unitCode },
        { key: 'park', title: t('carPark.one'), width: 150, render: (row) => row.carParkName },
        {
          key: 'customer',
          title: t('parking.customer'),
          width: 180,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'start', title: t('lease.start'), width: 120, render: (row) => day(row.startDate) },
        ...shared,
      ]}
      onOpen={(row) => void navigate(scope.path(`contracts/parking/${row.parkingLeaseId}`) + search)}
      actions={scope.kind === 'estate' && <GateButton />}
    >
      {parkingLeaseId && <ParkingDrawer parkingLeaseId={parkingLeaseId} />}
    </ListPage>
  );
}

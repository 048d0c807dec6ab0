/** Handovers of units (交房): who waits, and what was handed over. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { FORMATS } from '../formats';
import { RegisterHandover, type Handover } from './HandoverDialogs';
import { HandoverDrawer } from './HandoverDrawer';
import { unitName } from '@manor/web/unitName';

const STATES = [
  'HANDOVER_STATE_WAITING',
  'HANDOVER_STATE_HANDED_OVER',
  'HANDOVER_STATE_CANCELLED',
] as const satisfies Handover['state'][];

export default function HandoversPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { handoverId } = useParams();
  const [registering, setRegistering] = useState(false);
  const { companyId } = scope;
  const open = (one: Handover): void =>
    void navigate(scope.path(`tenants/handovers/${one.handoverId}`) + search);
  return (
    <ListPage
      title={t('handover.title')}
      source={listing('/v1/tenants/handovers', 'handovers', { companyId, ...scope.query })}
      rowKey="handoverId"
      filters={[
        {
          name: 'state',
          label: t('handover.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`handoverState.${value}`) })),
        },
        { name: 'unitId', label: t('occupancy.unit'), kind: 'unit' },
        { name: 'customerId', label: t('occupancy.customer'), kind: 'customer', width: 180 },
        { name: 'plannedTo', label: t('handover.plannedTo'), kind: 'date' },
      ]}
      columns={[
        {
          key: 'unit',
          title: t('occupancy.unit'),
          width: 180,
          // The cell opens the handover, whose drawer links the unit.
          render: (row) => unitName(row.buildingName, row.unitCode),
        },
        {
          key: 'customer',
          title: t('occupancy.customer'),
          width: 180,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'role', title: t('occupancy.role'), width: 90, render: (row) => t(`role.${row.role}`) },
        {
          key: 'state',
          title: t('handover.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`handoverState.${row.state}`)}</StateTag>,
        },
        { key: 'planned', title: t('handover.planned'), width: 120, render: (row) => day(row.plannedDate) },
        { key: 'day', title: t('handover.day'), width: 120, render: (row) => day(row.handoverDate) },
        { key: 'note', title: t('customer.note'), width: 200, render: (row) => row.note },
      ]}
      onOpen={open}
      empty={t('handover.none')}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/tenants/handovers:export', {
          body: {
            languageCode,
            companyId,
            ...scope.query,
            state: (filters['state'] ?? 'HANDOVER_STATE_UNSPECIFIED') as Handover['state'],
            unitId: filters['unitId'] ?? '',
            customerId: filters['customerId'] ?? '',
            plannedTo: filters['plannedTo'] ?? '',
            format: FORMATS[format],
          },
        })
      }
      actions={
        rights.holdsIn('tenants.occupancies.write', scope.nodeId) && (
          <Button
            type="primary"
            onClick={() => {
              setRegistering(true);
            }}
          >
            {t('handover.register')}
          </Button>
        )
      }
    >
      {registering && (
        <RegisterHandover
          onDone={(made) => {
            setRegistering(false);
            open(made);
          }}
          onClose={() => {
            setRegistering(false);
          }}
        />
      )}
      {handoverId && <HandoverDrawer companyId={companyId} handoverId={handoverId} />}
    </ListPage>
  );
}

/** Leases: found by state, tenant and number; written, and opened beside the list. */
import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { ImportLeases } from './ImportLeases';
import { LeaseDialog } from './LeaseDialog';
import { LeaseDrawer } from './LeaseDrawer';
import { ManyLeases, mayTick, MOST } from './ManyLeases';
import { STATES, type Lease } from './lease';
import { listed } from '../../../parts/listed';

export default function LeasesPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { leaseId } = useParams();
  const [writing, setWriting] = useState(false);
  const [importing, setImporting] = useState(false);
  const [ticked, setTicked] = useState<Lease[]>([]);
  const { companyId, estateId } = scope;
  const mayDecide = ['contracts.leases.write', 'contracts.leases.approve'].some((one) =>
    rights.holdsIn(one, scope.nodeId),
  );
  const open = (id: string, tab = ''): void => {
    void navigate(scope.path(`contracts/leases/${id}${tab}`) + search);
  };
  return (
    <ListPage
      title={t('lease.title')}
      source={listing('/v1/contracts/leases', 'leases', { companyId, estateId })}
      rowKey="leaseId"
      empty={t('lease.empty')}
      filters={[
        {
          name: 'state',
          label: t('lease.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`leaseState.${value}`) })),
        },
        { name: 'customerId', label: t('lease.tenant'), kind: 'customer', width: 170 },
        { name: 'number', label: t('lease.number'), kind: 'text' },
        { name: 'endsUntil', label: t('lease.endsUntil'), kind: 'date', width: 140 },
        { name: 'waiting', label: t('lease.waitingOnly'), kind: 'given' },
        { name: 'unitId', label: t('lease.unit'), kind: 'unit' },
      ]}
      exporting={(client, fileFormat, { state, waiting, ...of }, languageCode) =>
        client.POST('/v1/contracts/leases:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
            waiting: waiting === 'true',
          },
        })
      }
      columns={[
        { key: 'number', title: t('lease.number'), width: 160, render: (row) => row.number },
        {
          key: 'units',
          title: t('lease.units'),
          width: 160,
          render: (row) =>
            listed(
              row.terms.units.map((one) => (
                <UnitLink key={one.unitId} unitId={one.unitId} code={one.unitCode} />
              )),
            ),
        },
        {
          key: 'tenant',
          title: t('lease.tenant'),
          width: 180,
          render: (row) => {
            const payer = row.terms.payers[0];
            return payer && <CustomerLink customerId={payer.customerId} name={payer.customerName} />;
          },
        },
        {
          key: 'start',
          title: t('lease.start'),
          width: 120,
          render: (row) => day(row.terms.startDate),
        },
        { key: 'end', title: t('lease.end'), width: 120, render: (row) => day(row.terms.endDate) },
        {
          key: 'state',
          title: t('lease.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`leaseState.${row.state}`)}</StateTag>,
        },
        {
          key: 'waiting',
          title: t('lease.waiting'),
          width: 120,
          render: (row) =>
            row.waiting === 'AGREEMENT_KIND_UNSPECIFIED' ? '' : t(`agreementKind.${row.waiting}`),
        },
      ]}
      {...(mayDecide
        ? {
            selection: {
              rows: ticked,
              most: MOST,
              onChange: setTicked,
              may: mayTick,
              label: (row: Lease) => row.number,
            },
          }
        : {})}
      summary={
        <ManyLeases
          leases={ticked}
          onDone={() => {
            setTicked([]);
          }}
        />
      }
      onOpen={(row) => {
        open(row.leaseId);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('contracts.leases.write', scope.nodeId) && (
          <>
            <Button
              icon={<ImportOutlined />}
              onClick={() => {
                setImporting(true);
              }}
            >
              {t('lease.import')}
            </Button>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                setWriting(true);
              }}
            >
              {t('lease.new')}
            </Button>
          </>
        )
      }
    >
      {writing && (
        <LeaseDialog
          onDone={(lease) => {
            setWriting(false);
            open(lease.leaseId, '/schedule');
          }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {importing && (
        <ImportLeases
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
      {leaseId && <LeaseDrawer leaseId={leaseId} />}
    </ListPage>
  );
}

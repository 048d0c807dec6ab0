/** Units: find, export, change many at once, make a new one. */
import { listing } from '@manor/web/api/read';
import { area } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';
import { ImportButton } from '../ImportButton';
import { BulkUnits, MOST_UNITS } from './BulkUnits';
import { FORMATS } from '../formats';
import { HOLDINGS, KINDS, STATES, StateText, type Holding, type Unit, type UnitState } from '../states';
import { UnitForm } from './UnitForm';
import { CustomerLink } from '../../../parts/SubjectLink';

export default function UnitsPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const types = useDictionary('tenants', 'unit_type');
  const [action, setAction] = useState<'new' | 'bulk'>();
  const [picked, setPicked] = useState<Unit[]>([]);
  const { companyId } = scope;
  const mayWrite = rights.holdsIn('tenants.units.write', scope.nodeId);
  const estates = new Set(picked.map((one) => one.estateId));
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <ListPage<Unit>
      title={t('unit.title')}
      source={listing('/v1/tenants/units', 'units', { companyId, ...scope.query })}
      order="code"
      rowKey="unitId"
      filters={[
        {
          name: 'buildingId',
          label: t('unit.building'),
          kind: 'building',
        },
        { name: 'code', label: t('unit.code'), kind: 'text', width: 130 },
        {
          name: 'state',
          label: t('unit.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          width: 130,
        },
        {
          name: 'kind',
          label: t('unit.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          width: 120,
        },
        ...(types.options.length > 0
          ? [
              {
                name: 'unitType',
                label: t('unit.type'),
                kind: 'choice' as const,
                options: types.options,
                width: 120,
              },
            ]
          : []),
        {
          name: 'holding',
          label: t('unit.holding'),
          kind: 'choice',
          width: 120,
          options: HOLDINGS.map((value) => ({ value, label: t(`holding.${value}`) })),
        },
      ]}
      columns={[
        { key: 'code', title: t('unit.code'), width: 130, sort: 'code', render: (row) => row.code },
        { key: 'building', title: t('unit.building'), width: 150, render: (row) => row.buildingName },
        {
          key: 'state',
          title: t('unit.state'),
          width: 170,
          render: (row) => <StateText state={row.state} />,
        },
        { key: 'kind', title: t('unit.kind'), width: 100, render: (row) => t(`kind.${row.kind}`) },
        { key: 'type', title: t('unit.type'), width: 110, render: (row) => types.name(row.unitType) },
        {
          key: 'area',
          title: t('unit.billableArea'),
          width: 120,
          align: 'right',
          render: (row) => (row.billableArea ? area(row.billableArea) : ''),
        },
        {
          key: 'owner',
          title: t('unit.owner'),
          width: 170,
          render: (row) => <CustomerLink customerId={row.ownerId} name={row.ownerName} />,
        },
        {
          key: 'tenant',
          title: t('unit.tenant'),
          width: 170,
          render: (row) => <CustomerLink customerId={row.tenantId} name={row.tenantName} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/units/${row.unitId}`))}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/tenants/units:export', {
          body: {
            languageCode,
            companyId,
            ...scope.query,
            buildingId: filters['buildingId'] ?? '',
            code: filters['code'] ?? '',
            state: (filters['state'] ?? 'UNIT_STATE_UNSPECIFIED') as UnitState,
            kind: (filters['kind'] ?? 'UNIT_KIND_UNSPECIFIED') as Unit['kind'],
            unitType: filters['unitType'] ?? '',
            holding: (filters['holding'] ?? 'UNIT_HOLDING_UNSPECIFIED') as Holding,
            format: FORMATS[format],
          },
        })
      }
      {...(mayWrite
        ? { selection: { rows: picked, most: MOST_UNITS, onChange: setPicked, label: ({ code }) => code } }
        : {})}
      actions={
        <>
          <ImportButton of="units" />
          {mayWrite && (
            <>
              {picked.length > 0 && (
                <Button
                  disabled={estates.size > 1}
                  onClick={() => {
                    setAction('bulk');
                  }}
                >
                  {t('unit.bulk', { count: picked.length })}
                </Button>
              )}
              <Button
                type="primary"
                onClick={() => {
                  setAction('new');
                }}
              >
                {t('unit.new')}
              </Button>
            </>
          )}
        </>
      }
      summary={estates.size > 1 && <Alert type="warning" showIcon title={t('unit.oneEstate')} />}
    >
      {action === 'new' && (
        <UnitForm
          buildingId={params.get('buildingId') ?? undefined}
          onDone={(made) => {
            close();
            void navigate(scope.path(`tenants/units/${made.unitId}`));
          }}
          onClose={close}
        />
      )}
      {action === 'bulk' && (
        <BulkUnits
          units={picked}
          onClose={(changed) => {
            if (changed) setPicked([]);
            close();
          }}
        />
      )}
    </ListPage>
  );
}

/** Units: find, export, and one beside the list. */
import { listing } from '@manor/web/api/read';
import { area } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { useScope } from '../../scope';
import { ImportButton } from './ImportButton';
import { HOLDINGS, KINDS, STATES, StateText } from './states';
import { UnitDrawer } from './UnitDrawer';

export default function UnitsPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { unitId } = useParams();
  const { companyId } = scope;
  return (
    <ListPage
      title={t('unit.title')}
      source={listing('/v1/tenants/units', 'units', { companyId, ...scope.query })}
      rowKey="unitId"
      filters={[
        { name: 'code', label: t('unit.code'), kind: 'text' },
        {
          name: 'state',
          label: t('unit.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        },
        {
          name: 'kind',
          label: t('unit.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        {
          name: 'holding',
          label: t('unit.holding'),
          kind: 'choice',
          width: 120,
          options: HOLDINGS.map((value) => ({ value, label: t(`holding.${value}`) })),
        },
      ]}
      columns={[
        { key: 'code', title: t('unit.code'), width: 130, render: (row) => row.code },
        { key: 'building', title: t('unit.building'), width: 150, render: (row) => row.buildingName },
        {
          key: 'state',
          title: t('unit.state'),
          width: 170,
          render: (row) => <StateText state={row.state} />,
        },
        { key: 'kind', title: t('unit.kind'), width: 100, render: (row) => t(`kind.${row.kind}`) },
        {
          key: 'area',
          title: t('unit.billableArea'),
          width: 120,
          align: 'right',
          render: (row) => (row.billableArea ? area(row.billableArea) : ''),
        },
        { key: 'owner', title: t('unit.owner'), width: 170, render: (row) => row.ownerName },
        { key: 'tenant', title: t('unit.tenant'), width: 170, render: (row) => row.tenantName },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/units/${row.unitId}`) + search)}
      actions={<ImportButton of="units" />}
    >
      {unitId && <UnitDrawer companyId={companyId} unitId={unitId} />}
    </ListPage>
  );
}

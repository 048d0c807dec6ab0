/** Moves of stock (出入库单), the latest first. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { MoveDrawer } from './MoveDrawer';
import { MOVE_KINDS, MOVE_STATES, moveTone } from './stock';

export default function MovesPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { moveId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('move.title')}
      source={listing('/v1/warehouse/moves', 'moves', { companyId, estateId })}
      rowKey="moveId"
      empty={t('move.none')}
      filters={[
        {
          name: 'kind',
          label: t('move.kind'),
          kind: 'choice',
          options: MOVE_KINDS.map((value) => ({ value, label: t(`moveKind.${value}`) })),
        },
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: MOVE_STATES.map((value) => ({ value, label: t(`moveState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'day', title: t('move.day'), width: 120, render: (row) => day(row.documentDate) },
        { key: 'kind', title: t('move.kind'), width: 110, render: (row) => t(`moveKind.${row.kind}`) },
        {
          key: 'store',
          title: t('stock.store'),
          width: 200,
          render: (row) => [row.storeName, row.otherStoreName].filter(Boolean).join(' → '),
        },
        {
          key: 'target',
          title: t('move.party'),
          width: 170,
          render: (row) => row.targetName || row.supplierName,
        },
        { key: 'reference', title: t('move.reference'), width: 140, render: (row) => row.reference },
        {
          key: 'value',
          title: t('stock.value'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.valueMinor} currency={row.currencyCode} />,
        },
        {
          key: 'person',
          title: t('move.person'),
          width: 120,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 100,
          render: (row) => (
            <StateTag state={row.state} tone={moveTone(row.state)}>
              {t(`moveState.${row.state}`)}
            </StateTag>
          ),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/moves/${row.moveId}`) + search)}
    >
      {moveId && <MoveDrawer key={moveId} moveId={moveId} />}
    </ListPage>
  );
}

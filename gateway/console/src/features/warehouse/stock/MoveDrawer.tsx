/** One move of stock: its rows, its entry in the books, and what can be done about it. */
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { MoveDeeds } from './MoveDeeds';
import { moveTone, type Move, type StockRow } from './stock';

export function MoveDrawer({ moveId }: { moveId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const found = useGet('/v1/warehouse/moves/{moveId}', { path: { moveId }, query: { companyId } });
  const one = found.data;
  const cases = useCaseTab({ service: 'warehouse', subject: 'scrap', resourceId: moveId });
  const facts = useFacts(one);
  return (
    <DetailDrawer
      title={one ? `${t(`moveKind.${one.kind}`)} ${one.reference}` : t('move.title')}
      close="warehouse/moves"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`stockMoves/${moveId}`}
      size={860}
      facts={facts}
      tabs={one?.kind === 'MOVE_KIND_SCRAP' ? cases : []}
      actions={one && <MoveDeeds move={one} />}
    >
      {one && <Rows move={one} />}
    </DetailDrawer>
  );
}

function useFacts(one: Move | undefined): Fact[] {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  if (!one) return [];
  const facts: Fact[] = [
    {
      label: t('supplier.state'),
      value: (
        <StateTag state={one.state} tone={moveTone(one.state)}>
          {t(`moveState.${one.state}`)}
        </StateTag>
      ),
    },
    { label: t('move.day'), value: day(one.documentDate) },
    {
      label: t('stock.store'),
      value: [one.storeName, one.otherStoreName].filter(Boolean).join(' → '),
    },
    { label: t('supplier.one'), value: one.supplierName },
    {
      label: t('move.target'),
      value: one.targetName && `${t(`purpose.${one.purpose}`)} ${one.targetName}`,
    },
    { label: t('stock.value'), value: <MoneyText minor={one.valueMinor} currency={one.currencyCode} /> },
    {
      label: t('move.entry'),
      value: (
        <>
          <StateTag state={one.entryState} tone={moveTone(one.entryState)}>
            {t(`entryState.${one.entryState}`)}
          </StateTag>{' '}
          <span className="quiet">{one.entryCode}</span>
        </>
      ),
    },
    {
      label: t('move.origin'),
      value: one.originMoveId && (
        <Link to={scope.path(`warehouse/moves/${one.originMoveId}`)}>{t('move.open')}</Link>
      ),
    },
    {
      label: t('move.person'),
      value: (
        <>
          <PersonName principalId={one.principalId} />{' '}
          <span className="quiet">{moment(one.createTime, scope.timeZone)}</span>
        </>
      ),
    },
    { label: t('supplier.reason'), value: one.reason, wide: true },
    { label: t('move.decision'), value: one.decisionReason, wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}

function Rows({ move }: { move: Move }) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  return (
    <Table<StockRow>
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey={(row) => `${row.storeId}/${row.materialId}/${row.number}`}
      dataSource={move.rows}
      locale={{ emptyText: t('move.noRows') }}
      columns={[
        { key: 'line', title: t('move.line'), width: 60, render: (_, row) => row.line },
        {
          key: 'material',
          title: t('material.name'),
          render: (_, row) => (
            <Link to={scope.path(`warehouse/stock/${row.storeId}/${row.materialId}`)}>
              {row.code} {row.name}
            </Link>
          ),
        },
        {
          key: 'quantity',
          title: t('card.quantity'),
          align: 'right',
          render: (_, row) =>
            row.causeNumber === '0'
              ? `${row.quantity} ${row.unit}`
              : t('card.corrects', { number: row.causeNumber }),
        },
        {
          key: 'value',
          title: t('card.value'),
          align: 'right',
          render: (_, row) => <MoneyText minor={row.valueMinor} currency={move.currencyCode} />,
        },
        { key: 'batch', title: t('line.batch'), render: (_, row) => row.batch },
        { key: 'bin', title: t('line.bin'), render: (_, row) => row.bin },
      ]}
    />
  );
}

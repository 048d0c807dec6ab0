/** Who had which unit from when to when: the history of a unit, or of a customer. */
import { explained } from '@manor/web/api/problem';
import { useRows, type Source } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { Alert, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasPage } from '../../../feature';
import { EmptyState } from '../../../parts/EmptyState';
import { useScope } from '../../../scope';
import { OccupancyActions } from './OccupancyActions';
import { lastDay, type Occupancy } from '../moves/occupancies';
import { unitName } from '@manor/web/unitName';

interface Shown {
  source: Source<Occupancy>;
  /** Whose history: the other side of each line is named. */
  of: 'unit' | 'customer';
}

export function OccupancyTable({ source, of }: Shown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const found = useRows(source);
  const other = (row: Occupancy) => {
    const label = of === 'unit' ? row.customerName : unitName(row.buildingName, row.unitCode);
    const page = of === 'unit' ? 'tenants/customers' : 'tenants/units';
    const id = of === 'unit' ? row.customerId : row.unitId;
    return hasPage(page) ? <Link to={scope.path(`${page}/${id}`)}>{label}</Link> : label;
  };
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  return (
    <>
      <Table<Occupancy>
        size="small"
        rowKey="occupancyId"
        pagination={false}
        loading={found.first}
        dataSource={found.rows}
        locale={{ emptyText: <EmptyState text={t('occupancy.none')} /> }}
        columns={[
          {
            key: 'other',
            title: of === 'unit' ? t('occupancy.customer') : t('occupancy.unit'),
            render: (_, row) => other(row),
          },
          { key: 'role', title: t('occupancy.role'), width: 80, render: (_, row) => t(`role.${row.role}`) },
          {
            key: 'start',
            title: t('occupancy.start'),
            width: 120,
            render: (_, row) => day(row.startDate),
          },
          {
            key: 'end',
            title: t('occupancy.end'),
            width: 120,
            render: (_, row) => lastDay(row, t),
          },
          {
            key: 'actions',
            title: <span className="visually-hidden">{t('occupancy.actions')}</span>,
            width: 150,
            render: (_, row) => <OccupancyActions occupancy={row} />,
          },
        ]}
      />
      {found.more && (
        <Button type="link" size="small" loading={found.loading} onClick={found.loadMore}>
          {t('occupancy.more')}
        </Button>
      )}
    </>
  );
}

/** What stores should order (补货建议), with the figures that say so; what is ticked becomes a requisition. */
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { FRESH } from '../stock/stock';
import type { ReorderProposal } from './purchases';
import { RequisitionDialog } from './RequisitionDialog';

const MOST = 100;

export default function ReorderPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [ticked, setTicked] = useState<ReorderProposal[]>([]);
  const [asking, setAsking] = useState(false);
  const { companyId, estateId } = scope;
  const [first] = ticked;
  const writes = rights.holdsIn('warehouse.requisitions.write', scope.nodeId);
  return (
    <ListPage
      title={t('reorder.title')}
      source={listing('/v1/warehouse/reorderProposals', 'proposals', { companyId, estateId })}
      rowKey="balanceId"
      empty={t('reorder.none')}
      saving
      summary={<p className="quiet">{t('reorder.note')}</p>}
      {...(writes
        ? {
            selection: {
              rows: ticked,
              most: MOST,
              onChange: setTicked,
              may: (row: ReorderProposal) => !first || row.storeId === first.storeId,
              why: () => t('reorder.oneStore'),
              label: (row: ReorderProposal) => `${row.code} ${row.name}`,
            },
          }
        : {})}
      columns={[
        {
          key: 'material',
          title: t('material.name'),
          width: 200,
          render: (row) => `${row.code} ${row.name}`,
        },
        { key: 'store', title: t('stock.store'), width: 130, render: (row) => row.storeName },
        {
          key: 'quantity',
          title: t('reorder.quantity'),
          width: 110,
          align: 'right',
          render: (row) => (
            <strong>
              {row.quantity} {row.unit}
            </strong>
          ),
        },
        {
          key: 'free',
          title: t('reorder.free'),
          width: 90,
          align: 'right',
          render: (row) => row.freeQuantity,
        },
        {
          key: 'waiting',
          title: t('reservation.waiting'),
          width: 90,
          align: 'right',
          render: (row) => row.waitingQuantity,
        },
        {
          key: 'onOrder',
          title: t('reorder.onOrder'),
          width: 90,
          align: 'right',
          render: (row) => row.onOrderQuantity,
        },
        {
          key: 'reorder',
          title: t('reorder.point'),
          width: 110,
          align: 'right',
          render: (row) => (
            <Tooltip
              title={t('reorder.pointOf', {
                safety: row.safetyQuantity,
                daily: row.dailyQuantity,
                days: row.leadDays,
              })}
            >
              <span>{row.reorderQuantity}</span>
            </Tooltip>
          ),
        },
        {
          key: 'target',
          title: t('stock.target'),
          width: 90,
          align: 'right',
          render: (row) => row.targetQuantity,
        },
        {
          key: 'used',
          title: t('reorder.used'),
          width: 100,
          align: 'right',
          render: (row) => row.usedQuantity,
        },
        {
          key: 'season',
          title: t('reorder.season'),
          width: 80,
          align: 'right',
          render: (row) => row.seasonFactor,
        },
        { key: 'lead', title: t('stock.leadDays'), width: 90, align: 'right', render: (row) => row.leadDays },
      ]}
      actions={
        writes && (
          <Button
            type="primary"
            disabled={!first}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('reorder.ask')}
          </Button>
        )
      }
    >
      {asking && first && (
        <RequisitionDialog
          initial={{
            storeId: first.storeId,
            reason: t('reorder.reason'),
            lines: ticked.map(({ materialId, quantity }) => ({ ...FRESH, materialId, quantity })),
          }}
          onDone={(made) => {
            void navigate(scope.path(`warehouse/requisitions/${made.requisitionId}`));
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </ListPage>
  );
}

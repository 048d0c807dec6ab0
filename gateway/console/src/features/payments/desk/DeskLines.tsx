/** All that one customer has open, to be ticked. */
import type { Schemas } from '@manor/web/api/client';
import { day, period, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Table } from 'antd';
import { useState, type UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { useHeight } from '../../../parts/useHeight';
import { OpenButton } from '../../../parts/OpenButton';
import { useScope } from '../../../scope';
import { ExplanationDrawer } from './ExplanationDrawer';
import { StateTag } from '../../../parts/StateTag';
import { moneyCells } from '../../../parts/moneyColumn';
import { UnitLink } from '../../../parts/SubjectLink';

type OpenItem = Schemas['payments.OpenItem'];

interface DeskLinesProps {
  found: { rows: OpenItem[]; first: boolean; more: boolean; loadMore: () => void };
  ticked: string[];
  onTick: (receivableIds: string[]) => void;
}

export function DeskLines({ found, ticked, onTick }: DeskLinesProps) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const [box, height] = useHeight();
  const [why, setWhy] = useState<string>();
  const now = today(scope.timeZone);
  const currency = found.rows[0]?.currencyCode ?? scope.currency;
  const estates = new Set(found.rows.map((one) => one.estateId)).size > 1;
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent): void => {
    if (scrollHeight - scrollTop - clientHeight < 400) found.loadMore();
  };
  return (
    <div className="list" ref={box}>
      <Table<OpenItem>
        virtual
        size="small"
        rowKey="receivableId"
        aria-label={t('desk.lines')}
        dataSource={found.rows}
        loading={found.first}
        pagination={false}
        scroll={{ x: 680, y: Math.max(160, height - 42) }}
        onScroll={onScroll}
        locale={{ emptyText: found.first ? ' ' : <EmptyState text={t('desk.nothingOpen')} /> }}
        rowSelection={{
          selectedRowKeys: ticked,
          columnWidth: 40,
          onChange: (keys) => {
            onTick(keys.map(String));
          },
          getCheckboxProps: (row) => ({
            disabled: row.orderId !== '',
            'aria-label': `${row.unitCode} ${row.feeItemName} ${period(row.periodStart, row.periodEnd)}`,
          }),
        }}
        columns={[
          {
            key: 'unit',
            title: t('desk.unit'),
            width: estates ? 170 : 90,
            ellipsis: true,
            render: (_, row) => (
              <>
                {estates && `${rights.node(row.estateId)?.name ?? ''} `}
                <UnitLink unitId={row.unitId} code={row.unitCode} tab="receivables" />
              </>
            ),
          },
          {
            key: 'fee',
            title: t('desk.feeItem'),
            width: 110,
            ellipsis: true,
            render: (_, row) => row.feeItemName,
          },
          {
            key: 'period',
            title: t('desk.period'),
            width: 150,
            ellipsis: true,
            render: (_, row) => (
              <span title={period(row.periodStart, row.periodEnd)}>
                {period(row.periodStart, row.periodEnd)}
              </span>
            ),
          },
          {
            key: 'due',
            title: t('desk.due'),
            width: 165,
            render: (_, row) => (
              <>
                {day(row.dueDate)}{' '}
                {row.orderId !== '' ? (
                  <StateTag state="HELD">{t('desk.held')}</StateTag>
                ) : (
                  row.dueDate < now && <StateTag state="OVERDUE">{t('desk.late')}</StateTag>
                )}
              </>
            ),
          },
          moneyCells('open', t('desk.openAmount'), 'openMinor', currency),
          {
            key: 'why',
            width: 60,
            title: <span className="visually-hidden">{t('desk.why')}</span>,
            render: (_, row) => (
              <OpenButton
                onClick={() => {
                  setWhy(row.receivableId);
                }}
              >
                {t('desk.why')}
              </OpenButton>
            ),
          },
        ]}
      />
      {why && (
        <ExplanationDrawer
          receivableId={why}
          onClose={() => {
            setWhy(undefined);
          }}
        />
      )}
    </div>
  );
}

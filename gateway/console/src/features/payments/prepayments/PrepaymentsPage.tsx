/** Prepayments: what customers paid in advance, and what is left of it. */
import { listing } from '@manor/web/api/read';
import { day, enumerated } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { usePlaceFilters } from '../../../parts/usePlaceFilters';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';
import { CustomerName } from '../CustomerName';
import { sourcePage } from '../sources';
import { drawnColumn } from './drawnColumn';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';

interface Draw {
  customerId: string;
  estateId: string;
}

export default function PrepaymentsPage() {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const places = usePlaceFilters();
  const rights = useRights();
  const navigate = useNavigate();
  const fees = useFeeItems();
  const [draw, setDraw] = useState<Draw>();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('prepayments.title')}
      source={listing('/v1/payments/prepayments', 'prepayments', { companyId, estateId })}
      rowKey="prepaymentId"
      order="made"
      filters={[
        { name: 'customerId', label: t('receipts.customer'), kind: 'customer' },
        ...places,
        {
          name: 'includeUsed',
          label: t('prepayments.show'),
          kind: 'choice',
          options: [{ value: 'true', label: t('prepayments.used') }],
        },
      ]}
      columns={[
        { key: 'date', title: t('receipts.date'), width: 130, render: (row) => day(row.paymentDate) },
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 150,
          render: (row) => <CustomerName customerId={row.customerId} />,
        },
        moneyColumn('amount', t('prepayments.paid'), 'amountMinor', 110),
        drawnColumn(t('prepayments.drawn'), 110),
        moneyColumn('balance', t('prepayments.balance'), 'balanceMinor', 110),
        {
          key: 'for',
          title: t('prepayments.for'),
          width: 120,
          render: (row) => enumerated(row.feeItemIds.map(fees.name)) || t('prepayments.any'),
        },
        {
          key: 'verified',
          title: t('receipts.state'),
          width: 110,
          render: (row) => (
            <StateTag state={row.verified ? 'VERIFIED' : 'ENTERED'}>
              {t(row.verified ? 'prepayments.verified' : 'prepayments.entered')}
            </StateTag>
          ),
        },
        {
          key: 'draw',
          title: t('prepayments.action'),
          width: 160,
          render: (row) =>
            row.balanceMinor !== '0' &&
            rights.holdsAt('payments.prepayments.draw', row.estateId) && (
              <Button
                size="small"
                onClick={() => {
                  setDraw(row);
                }}
              >
                {t('prepayments.draw')}
              </Button>
            ),
        },
      ]}
      exporting={(client, format, { includeUsed, ...filters }, languageCode) =>
        client.POST('/v1/payments/prepayments:export', {
          body: {
            languageCode,
            companyId,
            estateId,
            ...filters,
            includeUsed: includeUsed === 'true',
            fileFormat: format,
          },
        })
      }
      onOpen={(row) => void navigate(scope.path(sourcePage(row)))}
    >
      {draw && (
        <ReasonDialog
          title={t('prepayments.draw')}
          send={(client) =>
            client.POST('/v1/payments/prepayments:draw', {
              body: { companyId, estateId: draw.estateId, customerId: draw.customerId },
            })
          }
          onDone={() => void message.success(t('prepayments.done'))}
          onClose={() => {
            setDraw(undefined);
          }}
        >
          {t('prepayments.drawAsk')}
        </ReasonDialog>
      )}
    </ListPage>
  );
}

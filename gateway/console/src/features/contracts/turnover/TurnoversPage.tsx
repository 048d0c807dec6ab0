/** What shops sold in a month: every rent by turnover, declared or missing. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { monthBefore, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { DeclareDialog } from './DeclareDialog';

type Turnover = Schemas['contracts.Turnover'];

export default function TurnoversPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(() => monthBefore(today(scope.timeZone).slice(0, 7)));
  const [declaring, setDeclaring] = useState<Turnover>();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('turnover.title')}
      source={listing('/v1/contracts/turnovers', 'turnovers', { companyId, estateId, month: asked })}
      rowKey="turnoverKey"
      empty={t('turnover.none')}
      filters={[
        {
          name: 'missing',
          label: t('turnover.missing'),
          kind: 'choice',
          options: [{ value: 'true', label: t('turnover.missingOnly') }],
        },
      ]}
      exporting={(client, fileFormat, { missing }, languageCode) =>
        client.POST('/v1/contracts/turnovers:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, month: asked },
            missing: missing === 'true',
          },
        })
      }
      columns={[
        {
          key: 'unit',
          title: t('lease.unit'),
          width: 120,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} />,
        },
        {
          key: 'tenant',
          title: t('lease.tenant'),
          width: 180,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'lease', title: t('lease.number'), width: 160, render: (row) => row.leaseNumber },
        {
          key: 'amount',
          title: t('turnover.amount'),
          width: 150,
          align: 'right',
          render: (row) =>
            row.declared ? (
              <MoneyText minor={row.amountMinor} currency={scope.currency} />
            ) : (
              t('turnover.missing')
            ),
        },
        { key: 'note', title: t('lease.note'), width: 200, render: (row) => row.note },
        {
          key: 'declare',
          title: '',
          width: 110,
          render: (row) =>
            rights.holdsAt('contracts.leases.write', row.estateId) && (
              <Button
                size="small"
                onClick={() => {
                  setDeclaring(row);
                }}
              >
                {t(row.declared ? 'turnover.correct' : 'turnover.declare')}
              </Button>
            ),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`contracts/leases/${row.leaseId}/turnover`))}
      actions={
        <DatePicker
          picker="month"
          aria-label={t('turnover.month')}
          allowClear={false}
          value={dayjs(asked)}
          onChange={(chosen: dayjs.Dayjs | null) => {
            if (chosen) setAsked(chosen.format('YYYY-MM'));
          }}
        />
      }
    >
      {declaring && (
        <DeclareDialog
          turnover={declaring}
          onClose={() => {
            setDeclaring(undefined);
          }}
        />
      )}
    </ListPage>
  );
}

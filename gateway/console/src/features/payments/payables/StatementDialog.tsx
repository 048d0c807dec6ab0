/** A supplier's or landlord's statement: what was owed before, what came and was paid, and what is owed after. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { Alert, Button, DatePicker, Form, Modal, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { ExportButton } from '../../../parts/ExportButton';
import { moneyCells } from '../../../parts/moneyColumn';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import { PayeeSelect } from './PayeeSelect';

type Line = Schemas['payments.PayeeStatementLine'];

interface Asked {
  payeeName: string;
  days: [Dayjs, Dayjs];
}

export function StatementDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { timeZone } = useScope();
  const [asked, setAsked] = useState<Asked>();
  const now = dayjs(today(timeZone));
  return (
    <Modal open title={t('payables.statement')} footer={null} width={900} onCancel={onClose}>
      <Form<Asked> layout="inline" initialValues={{ days: [now.startOf('year'), now] }} onFinish={setAsked}>
        <Form.Item
          name="payeeName"
          label={t('payables.payee')}
          rules={[{ required: true, message: t('payables.payeeMissing') }]}
        >
          <PayeeSelect />
        </Form.Item>
        <Form.Item name="days" label={t('payables.days')}>
          <DatePicker.RangePicker allowClear={false} />
        </Form.Item>
        <Button htmlType="submit" type="primary">
          {t('payables.show')}
        </Button>
      </Form>
      {asked && <Statement asked={asked} />}
    </Modal>
  );
}

function Statement({ asked }: { asked: Asked }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const { companyId, estateId } = scope;
  const [dateFrom, dateTo] = asked.days.map((one) => one.format('YYYY-MM-DD')) as [string, string];
  const found = useGet('/v1/payments/payables:statement', {
    query: { companyId, estateId, payeeName: asked.payeeName, dateFrom, dateTo },
  });
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  const currency = found.data?.currencyCode ?? scope.currency;
  return (
    <>
      <div style={{ marginTop: 12, textAlign: 'right' }}>
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/payments/payables:exportStatement', {
              body: {
                companyId,
                estateId,
                payeeName: asked.payeeName,
                dateFrom,
                dateTo,
                fileFormat,
                languageCode,
              },
            })
          }
        />
      </div>
      <Table<Line>
        size="small"
        style={{ marginTop: 12 }}
        rowKey={(line) => `${line.payableId}-${line.balanceMinor}-${line.owedMinor}`}
        loading={found.isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={found.data?.lines ?? []}
        locale={{ emptyText: <EmptyState text={t('payables.nothing')} /> }}
        title={() => (
          <>
            {t('payables.opening')} <MoneyText minor={found.data?.openingMinor ?? '0'} currency={currency} />
          </>
        )}
        footer={() => (
          <>
            {t('payables.closing')} <MoneyText minor={found.data?.closingMinor ?? '0'} currency={currency} />
          </>
        )}
        columns={[
          {
            key: 'day',
            title: t('payables.booked'),
            width: 120,
            render: (_, line) => day(line.accountingDate),
          },
          {
            key: 'what',
            title: t('payables.explanation'),
            render: (_, line) => (
              <Link to={scope.path(`payments/payables/${line.payableId}`)}>
                {[line.documentNumber, line.explanation].filter(Boolean).join(' · ')}
              </Link>
            ),
          },
          moneyCells('owed', t('payables.owed'), 'owedMinor', currency),
          moneyCells('paid', t('payables.paidMinor'), 'paidMinor', currency),
          moneyCells('balance', t('payables.balance'), 'balanceMinor', currency),
        ]}
      />
    </>
  );
}

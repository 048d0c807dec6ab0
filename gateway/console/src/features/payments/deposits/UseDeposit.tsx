/** Asks for a deduction from a deposit, which names its receivable, or for its refund; a second person decides. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment, money, period } from '@manor/web/format';
import { App, Modal, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { paymentReasons } from '../reasons';

type Use = Schemas['payments.DepositUse'];
type Method = Schemas['payments.PaymentMethod'];
const METHODS: Method[] = ['PAYMENT_METHOD_CASH', 'PAYMENT_METHOD_BANK_TRANSFER', 'PAYMENT_METHOD_CHEQUE'];

interface Typed {
  amountMinor: string;
  reason: string;
  targetReceivableId: string;
  /** A method, or the order through whose channel it goes back. */
  way: string;
  payee?: string;
}

/** What a chosen way says of a refund: how it is paid, or the order through whose channel it goes back. */
function how(way: string): { method: Method } | { orderId: string } {
  const method = METHODS.find((one) => one === way);
  return method ? { method } : { orderId: way };
}

interface UseDepositProps {
  deposit: Schemas['payments.Deposit'];
  kind: 'deduct' | 'refund';
  /** What may be asked for, in minor units. */
  free: string;
  onClose: () => void;
}

export function UseDeposit({ deposit, kind, free, onClose }: UseDepositProps) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const { companyId, estateId, customerId, receivableId, currencyCode: currency } = deposit;
  const open = useGet(
    '/v1/payments/openItems',
    { query: { companyId, estateId, customerId, pageSize: 200 } },
    { enabled: kind === 'deduct' },
  );
  const found = useGet(
    '/v1/payments/deposits/{receivableId}/refundWays',
    { path: { receivableId }, query: { companyId } },
    { enabled: kind === 'refund' },
  );
  const ways = found.data?.ways ?? [];
  const first = ways[0];
  const targets = (open.data?.openItems ?? []).filter((one) => one.receivableId !== receivableId);
  const amount: Field = {
    name: 'amountMinor',
    label: t('deposits.amount'),
    kind: 'money',
    currency,
    required: true,
    help: t('deposits.free', { amount: money(free, currency) }),
  };
  const why: Field = {
    name: 'reason',
    label: t('deposits.reason'),
    kind: 'reason',
    required: true,
    reasons: paymentReasons(kind === 'deduct' ? 'deposit_deduction' : 'deposit_refund'),
  };
  const deduction: Field[] = [
    {
      name: 'targetReceivableId',
      label: t('deposits.receivable'),
      kind: 'choice',
      required: true,
      wide: true,
      options: targets.map((one) => ({
        value: one.receivableId,
        label: [
          one.unitCode,
          one.feeItemName,
          period(one.periodStart, one.periodEnd),
          money(one.openMinor, currency),
        ].join(' · '),
      })),
    },
  ];
  const refund: Field[] = [
    {
      name: 'way',
      label: t('deposits.method'),
      kind: 'choice',
      required: true,
      wide: true,
      help: t(ways.length > 0 ? 'deposits.wayHelp' : 'deposits.noWay'),
      options: [
        ...ways.map((way) => ({
          value: way.orderId,
          label: t('deposits.wayBack', {
            amount: money(way.amountMinor, currency),
            number: way.outTradeNo,
            day: moment(way.paidTime, scope.timeZone),
          }),
        })),
        ...METHODS.map((value) => ({ value, label: t(`method.${value}`) })),
      ],
    },
    { name: 'payee', label: t('deposits.payee'), kind: 'text', most: 100 },
  ];
  if (kind === 'refund' && found.isPending) return <Spin fullscreen />;
  return (
    <Modal open title={t(`deposits.${kind}`)} footer={null} onCancel={onClose}>
      <ResourceForm<Typed, Use>
        fields={[...(kind === 'deduct' ? deduction : refund), amount, why]}
        initial={{
          amountMinor: first && BigInt(first.amountMinor) < BigInt(free) ? first.amountMinor : free,
          ...(first ? { way: first.orderId } : {}),
        }}
        submitLabel={t('deposits.send')}
        send={(client, { amountMinor, reason, targetReceivableId, way, payee }) => {
          const params = { path: { receivableId } };
          const body = { companyId, amountMinor, reason };
          return kind === 'deduct'
            ? client.POST('/v1/payments/deposits/{receivableId}:deduct', {
                params,
                body: { ...body, targetReceivableId },
              })
            : client.POST('/v1/payments/deposits/{receivableId}:refund', {
                params,
                body: { ...body, ...how(way), ...(payee ? { payee } : {}) },
              });
        }}
        onDone={() => {
          void message.success(t('deposits.asks'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

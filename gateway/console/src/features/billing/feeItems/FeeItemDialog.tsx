/** One fee item: make it, look at it, change it. Its code and category stay, since receivables carry them. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useDictionary } from '../../../parts/useDictionary';
import { useScope } from '../../../scope';

type FeeItem = Schemas['billing.FeeItem'];
type Values = Omit<FeeItem, 'companyId' | 'feeItemId' | 'etag'>;
const CATEGORIES = [
  'PROPERTY_FEE',
  'RENT',
  'WATER',
  'ELECTRICITY',
  'GAS',
  'HEATING',
  'PARKING',
  'GARBAGE',
  'MAINTENANCE_FUND',
  'DECORATION',
  'SPECIAL_SERVICE',
  'DEPOSIT',
  'LATE_FEE',
  'OTHER',
] as const;
const PAYERS = ['OWNER', 'TENANT_ELSE_OWNER', 'CONTRACT_PARTY'] as const;

export function FeeItemDialog({ feeItemId, onClose }: { feeItemId?: string; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const rights = useRights();
  const { data } = useGet(
    '/v1/billing/feeItems/{feeItemId}',
    { path: { feeItemId: feeItemId ?? '' }, query: { companyId } },
    { enabled: feeItemId !== undefined },
  );
  const own = useDictionary('billing', 'fee_category');
  const fixed = feeItemId !== undefined;
  const disabled = !rights.holdsAt('billing.fee_items.write', companyId);
  const fields: Field[] = [
    {
      name: 'code',
      label: t('feeItems.code'),
      kind: 'text',
      required: true,
      most: 40,
      disabled: fixed || disabled,
    },
    { name: 'name', label: t('feeItems.name'), kind: 'text', required: true, most: 100, disabled },
    {
      name: 'category',
      label: t('feeItems.category'),
      kind: 'choice',
      required: true,
      disabled: fixed || disabled,
      options: CATEGORIES.map((one) => ({
        value: `FEE_CATEGORY_${one}`,
        label: t(`feeCategory.FEE_CATEGORY_${one}`),
      })),
    },
    ...(own.options.length > 0 || data?.ownCategory
      ? [
          {
            name: 'ownCategory',
            label: t('feeItems.ownCategory'),
            kind: 'choice' as const,
            disabled,
            options: own.options,
          },
        ]
      : []),
    {
      name: 'payerRule',
      label: t('feeItems.payer'),
      kind: 'choice',
      required: true,
      disabled,
      options: PAYERS.map((one) => ({ value: `PAYER_RULE_${one}`, label: t(`payerRule.PAYER_RULE_${one}`) })),
    },
    {
      name: 'taxRate',
      label: t('feeItems.taxRate'),
      kind: 'decimal',
      places: 4,
      disabled,
      help: t('feeItems.taxHint'),
    },
    {
      name: 'cycleMonths',
      label: t('feeItems.cycleMonths'),
      kind: 'integer',
      // A one-off item has no cycle, and nothing bills it yet: those that are there can be looked at.
      least: data?.cycleMonths === 0 ? 0 : 1,
      most: 12,
      disabled,
    },
    {
      name: 'dueDay',
      label: t('feeItems.dueDay'),
      kind: 'integer',
      least: 0,
      most: 31,
      disabled,
      help: t('feeItems.dueHint'),
    },
    {
      name: 'dueMonthsLater',
      label: t('feeItems.dueMonthsLater'),
      kind: 'integer',
      least: 0,
      most: 12,
      disabled,
    },
    { name: 'vacantPaysInFull', label: t('feeItems.vacantPaysInFull'), kind: 'switch', disabled },
    { name: 'inactive', label: t('feeItems.leftOut'), kind: 'switch', disabled },
  ];
  return (
    <Modal
      open
      width={680}
      title={fixed ? (data?.name ?? '') : t('feeItems.new')}
      footer={null}
      onCancel={onClose}
    >
      {fixed && !data ? (
        <Skeleton active />
      ) : (
        <ResourceForm<Values, FeeItem>
          fields={fields}
          initial={data ?? { cycleMonths: 1, dueDay: 0, dueMonthsLater: 0 }}
          send={(client, values) =>
            data
              ? client.PATCH('/v1/billing/feeItems/{feeItemId}', {
                  params: { path: { feeItemId: data.feeItemId } },
                  body: { ...values, companyId, etag: data.etag },
                })
              : client.POST('/v1/billing/feeItems', { body: { ...values, companyId } })
          }
          onDone={onClose}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}

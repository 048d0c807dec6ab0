/** Rents and fees of a lease, each with its unit, its price, and how the price goes on. */
import { Form, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { FormRows, RowFields } from './formRows';
import type { SentTerms } from './lease';
import { UnitCode } from './UnitCode';
import { useItemNames } from './useItemNames';

type Charge = NonNullable<SentTerms['charges']>[number];
type Step = NonNullable<Charge['steps']>[number];

const KINDS = ['CHARGE_KIND_AMOUNT', 'CHARGE_KIND_AREA', 'CHARGE_KIND_TURNOVER'] as const;
const STEPS = ['STEP_KIND_NEW_PRICE', 'STEP_KIND_ADDED', 'STEP_KIND_PERCENT', 'STEP_KIND_INDEX'] as const;

export function ChargeRows({ at, unitIds }: { at: (string | number)[]; unitIds: string[] }) {
  const { t } = useTranslation('contracts');
  const fresh = { kind: 'CHARGE_KIND_AREA', ...(unitIds.length === 1 ? { unitId: unitIds[0] } : {}) };
  return (
    <FormRows
      at={[...at, 'charges']}
      add={t('form.addCharge')}
      drop={(place) => t('form.dropCharge', { place })}
      fresh={fresh}
    >
      {(place) => <ChargeRow at={[...at, 'charges', place]} place={place} unitIds={unitIds} />}
    </FormRows>
  );
}

function ChargeRow({ at, place, unitIds }: { at: (string | number)[]; place: number; unitIds: string[] }) {
  const { t } = useTranslation('contracts');
  const form = Form.useFormInstance();
  const items = useItemNames();
  const charge = Form.useWatch(at, form) as Charge | undefined;
  const item = items.rents.find((one) => one.code === charge?.feeItemCode);
  const beside = charge?.besideRent;
  useEffect(() => {
    // Rent-free spells are of the rent, unless somebody says otherwise.
    if (item && beside === undefined)
      form.setFieldValue([...at, 'besideRent'], item.category !== 'FEE_CATEGORY_RENT');
  }, [at, beside, form, item]);
  const byTurnover = charge?.kind === 'CHARGE_KIND_TURNOVER';
  const fields: Field[] = [
    {
      name: 'feeItemCode',
      label: t('form.item'),
      kind: 'choice',
      options: items.rents.map(({ code, name }) => ({ value: code, label: name })),
      required: true,
    },
    {
      name: 'unitId',
      label: t('lease.unit'),
      kind: 'own',
      control: <LeasedUnitSelect unitIds={unitIds} />,
      required: true,
    },
    {
      name: 'kind',
      label: t('lease.priceOf'),
      kind: 'choice',
      options: KINDS.map((value) => ({ value, label: t(`chargeKind.${value}`) })),
      required: true,
    },
    {
      name: 'price',
      label: t(byTurnover ? 'form.minimum' : 'lease.price'),
      kind: 'decimal',
      places: 6,
      required: true,
    },
    { name: 'startDate', label: t('form.chargeStart'), kind: 'date', placeholder: t('form.withUnit') },
    { name: 'besideRent', label: t('form.besideRent'), kind: 'switch' },
  ];
  return (
    <>
      <RowFields place={place} fields={fields} />
      <div className="lease-inner">
        <StepRows place={place} steps={charge?.steps ?? []} />
        {byTurnover && <TierRows place={place} />}
      </div>
    </>
  );
}

interface Choice {
  unitIds: string[];
  /** None is all of them. */
  all?: string;
  id?: string;
  value?: string;
  onChange?: (unitId: string | undefined) => void;
}

/** One of the units that the lease has. */
export function LeasedUnitSelect({ unitIds, all, id, value, onChange }: Choice) {
  return (
    <Select
      {...(id ? { id } : {})}
      value={value || null}
      placeholder={all ?? ''}
      allowClear={all !== undefined}
      options={unitIds.map((one) => ({ value: one, label: <UnitCode unitId={one} /> }))}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
    />
  );
}

function StepRows({ place, steps }: { place: number; steps: (Partial<Step> | undefined)[] }) {
  const { t } = useTranslation('contracts');
  return (
    <FormRows
      at={[place, 'steps']}
      add={t('form.addStep')}
      drop={(number) => t('form.dropStep', { place: number })}
      fresh={{ kind: 'STEP_KIND_PERCENT' }}
    >
      {(number) => <StepFields number={number} kind={steps[number]?.kind} />}
    </FormRows>
  );
}

function StepFields({ number, kind }: { number: number; kind: Step['kind'] | undefined }) {
  const { t } = useTranslation('contracts');
  const decimal = (name: string, label: string, required = false): Field => ({
    name,
    label,
    kind: 'decimal',
    places: 6,
    required,
  });
  const fields: Field[] = [
    { name: 'date', label: t('form.from'), kind: 'date', required: true },
    {
      name: 'kind',
      label: t('form.how'),
      kind: 'choice',
      options: STEPS.map((value) => ({ value, label: t(`stepKind.${value}`) })),
      required: true,
    },
    ...(kind === 'STEP_KIND_INDEX'
      ? ([
          decimal('baseIndex', t('price.base_index'), true),
          decimal('newIndex', t('price.new_index'), true),
          decimal('share', t('form.share')),
          { name: 'percentPlaces', label: t('form.percentPlaces'), kind: 'integer', most: 6 },
          decimal('floor', `${t('price.floor')} %`),
          decimal('cap', `${t('price.cap')} %`),
          { name: 'mayFall', label: t('form.mayFall'), kind: 'switch' },
        ] satisfies Field[])
      : [decimal('value', t('form.value'), true)]),
  ];
  return <RowFields place={number} fields={fields} />;
}

function TierRows({ place }: { place: number }) {
  const { t } = useTranslation('contracts');
  return (
    <FormRows
      at={[place, 'tiers']}
      add={t('form.addTier')}
      drop={(number) => t('form.dropTier', { place: number })}
      fresh={{}}
      least={1}
    >
      {(number) => (
        <RowFields
          place={number}
          fields={[
            { name: 'upTo', label: t('form.upTo'), kind: 'decimal', places: 2, placeholder: t('form.noEnd') },
            { name: 'percent', label: t('form.tierPercent'), kind: 'decimal', places: 4, required: true },
          ]}
        />
      )}
    </FormRows>
  );
}

/** The terms of a lease as a form: everything that the platform takes, in the order in which a contract says it. */
import { useGet } from '@manor/web/api/read';
import { Divider, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { FormField, type Field } from '../../../parts/FormField';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { ChargeRows, LeasedUnitSelect } from './ChargeRows';
import { CycleSelect } from './CycleSelect';
import { FormRows, RowFields } from './formRows';
import type { SentTerms } from './lease';
import type { Typed } from './typedTerms';
import { useItemNames } from './useItemNames';

const MODES = ['MONTH_MODE_NATURAL', 'MONTH_MODE_CONTRACT'] as const;
const TIMINGS = ['PAYMENT_TIMING_ADVANCE', 'PAYMENT_TIMING_ARREARS'] as const;

interface Shown {
  estateId: string;
  /** Where the terms stand in what is sent, such as `lease.terms`. */
  at: string;
  /** The first day stays. */
  fixedStart?: boolean;
}

export function TermsFields({ estateId, at, fixedStart = false }: Shown) {
  const { t } = useTranslation('contracts');
  const path = at.split('.');
  const form = Form.useFormInstance();
  const units = Form.useWatch([...path, 'units'], form) as Typed<SentTerms['units']> | undefined;
  const unitIds = [...new Set((units ?? []).map((one) => one?.unitId ?? '').filter(Boolean))];
  return (
    <>
      <Days at={at} fixedStart={fixedStart} />
      <Divider titlePlacement="start">{t('lease.units')}</Divider>
      <FormRows
        at={[...path, 'units']}
        add={t('form.addUnit')}
        drop={(place) => t('form.dropUnit', { place })}
        fresh={{}}
        least={1}
      >
        {(place) => <UnitRow at={[...path, 'units', place]} place={place} estateId={estateId} />}
      </FormRows>
      <Divider titlePlacement="start">{t('lease.prices')}</Divider>
      <ChargeRows at={path} unitIds={unitIds} />
      <Divider titlePlacement="start">{t('lease.free')}</Divider>
      <SpellRows at={path} unitIds={unitIds} />
      <Divider titlePlacement="start">{t('lease.deposit')}</Divider>
      <DepositFields at={at} />
      <Divider titlePlacement="start">{t('lease.billing')}</Divider>
      <BillingFields at={at} />
      <Divider titlePlacement="start">{t('form.payers')}</Divider>
      <PayerRows at={path} />
      <Divider titlePlacement="start">{t('form.repairs')}</Divider>
      <RepairRows at={path} />
    </>
  );
}

/** Fields side by side. */
function Fields({ fields }: { fields: Field[] }) {
  return (
    <div className="lease-cells">
      {fields.map((field) => (
        <FormField key={field.name} field={field} />
      ))}
    </div>
  );
}

function Days({ at, fixedStart }: { at: string; fixedStart: boolean }) {
  const { t } = useTranslation('contracts');
  return (
    <Fields
      fields={[
        {
          name: `${at}.startDate`,
          label: t('lease.start'),
          kind: 'date',
          required: true,
          disabled: fixedStart,
        },
        { name: `${at}.endDate`, label: t('lease.end'), kind: 'date', required: true },
      ]}
    />
  );
}

function UnitRow({ at, place, estateId }: { at: (string | number)[]; place: number; estateId: string }) {
  const { t } = useTranslation('contracts');
  const { companyId } = useScope();
  const form = Form.useFormInstance();
  const unitId = Form.useWatch([...at, 'unitId'], form) as string | undefined;
  const { data: unit } = useGet(
    '/v1/tenants/units/{unitId}',
    { path: { unitId: unitId ?? '' }, query: { companyId } },
    { enabled: Boolean(unitId) },
  );
  useEffect(() => {
    const area = [...at, 'area'];
    if (unit && !form.getFieldValue(area)) form.setFieldValue(area, unit.billableArea);
  }, [at, form, unit]);
  return (
    <RowFields
      place={place}
      fields={[
        {
          name: 'unitId',
          label: t('lease.unit'),
          kind: 'own',
          control: <UnitSelect estateId={estateId} clearable={false} />,
          required: true,
        },
        { name: 'area', label: t('lease.area'), kind: 'decimal', places: 2, unit: 'm²', required: true },
        {
          name: 'rentStartDate',
          label: t('lease.rentStart'),
          kind: 'date',
          placeholder: t('form.withLease'),
        },
      ]}
    />
  );
}

function SpellRows({ at, unitIds }: { at: string[]; unitIds: string[] }) {
  const { t } = useTranslation('contracts');
  return (
    <FormRows
      at={[...at, 'rentFreeSpells']}
      add={t('form.addSpell')}
      drop={(place) => t('form.dropSpell', { place })}
      fresh={{}}
    >
      {(place) => (
        <RowFields
          place={place}
          fields={[
            { name: 'startDate', label: t('lease.freeFrom'), kind: 'date', required: true },
            { name: 'endDate', label: t('lease.freeTo'), kind: 'date', required: true },
            {
              name: 'unitId',
              label: t('lease.unit'),
              kind: 'own',
              control: <LeasedUnitSelect unitIds={unitIds} all={t('form.allUnits')} />,
            },
          ]}
        />
      )}
    </FormRows>
  );
}

function DepositFields({ at }: { at: string }) {
  const { t } = useTranslation('contracts');
  const { currency } = useScope();
  const { deposits } = useItemNames();
  return (
    <Fields
      fields={[
        {
          name: `${at}.deposit.feeItemCode`,
          label: t('lease.depositItem'),
          kind: 'choice',
          options: deposits.map(({ code, name }) => ({ value: code, label: name })),
        },
        { name: `${at}.deposit.months`, label: t('lease.depositMonths'), kind: 'decimal', places: 2 },
        { name: `${at}.deposit.amountMinor`, label: t('form.depositAmount'), kind: 'money', currency },
      ]}
    />
  );
}

function BillingFields({ at }: { at: string }) {
  const { t } = useTranslation('contracts');
  return (
    <Fields
      fields={[
        {
          name: `${at}.monthMode`,
          label: t('lease.monthMode'),
          kind: 'choice',
          options: MODES.map((value) => ({ value, label: t(`monthMode.${value}`) })),
          required: true,
        },
        {
          name: `${at}.cycleMonths`,
          label: t('lease.cycle'),
          kind: 'own',
          control: <CycleSelect />,
          required: true,
        },
        {
          name: `${at}.timing`,
          label: t('lease.timing'),
          kind: 'choice',
          options: TIMINGS.map((value) => ({ value, label: t(`timing.${value}`) })),
          required: true,
        },
        {
          name: `${at}.dueDay`,
          label: t('lease.dueDay'),
          kind: 'integer',
          least: 0,
          most: 31,
          help: t('lease.dueDayHelp'),
        },
        { name: `${at}.firstPaymentMonth`, label: t('form.firstPaymentMonth'), kind: 'month' },
        { name: `${at}.thirtyDayMonths`, label: t('form.thirtyDayMonths'), kind: 'switch' },
      ]}
    />
  );
}

function PayerRows({ at }: { at: string[] }) {
  const { t } = useTranslation('contracts');
  return (
    <FormRows
      at={[...at, 'payers']}
      add={t('form.addPayer')}
      drop={(place) => t('form.dropPayer', { place })}
      fresh={{ share: '1' }}
      least={1}
    >
      {(place) => (
        <RowFields
          place={place}
          fields={[
            {
              name: 'customerId',
              label: t(place === 0 ? 'lease.tenant' : 'form.payer'),
              kind: 'own',
              control: <CustomerSelect width="100%" />,
              required: true,
            },
            { name: 'share', label: t('form.payerShare'), kind: 'decimal', places: 4 },
          ]}
        />
      )}
    </FormRows>
  );
}

function RepairRows({ at }: { at: string[] }) {
  const { t } = useTranslation('contracts');
  return (
    <FormRows
      at={[...at, 'repairDuties']}
      add={t('form.addRepair')}
      drop={(place) => t('form.dropRepair', { place })}
      fresh={{}}
    >
      {(place) => (
        <RowFields
          place={place}
          fields={[
            { name: 'category', label: t('form.repairCategory'), kind: 'text', required: true, most: 60 },
            { name: 'bearer', label: t('form.repairBearer'), kind: 'text', required: true, most: 60 },
          ]}
        />
      )}
    </FormRows>
  );
}

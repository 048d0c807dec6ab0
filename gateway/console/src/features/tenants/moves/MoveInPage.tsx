/** Move-in (入住): which unit, who, on which terms, what will be billed, and it is done. */
import { useSubmit } from '@manor/web/api/submit';
import { day } from '@manor/web/format';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReachedPeriods } from '../../../parts/ReachedPeriods';
import { useScope } from '../../../scope';
import { roleOf, useChoice, type Role } from './choice';
import { CustomerStep } from './CustomerStep';
import { Done } from './Done';
import { LeaseMatch } from './LeaseMatch';
import { Money } from './Money';
import { MoveInMoney } from './MoveInMoney';
import { MoveSteps, type MoveStep } from './MoveSteps';
import { Terms } from './Terms';
import { useDays, useOccupants, useUnit, type Occupancy } from './occupancies';
import { UnitStep } from './UnitStep';
import { useMoveInPreview, useMaySeeMoney } from './useMoney';
import { unitName, useCustomerName } from './subject';

export default function MoveInPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const { choice, step, choose, begin, goTo } = useChoice();
  const [note, setNote] = useState('');
  const { data: unit, error } = useUnit(choice.unit);
  const occupants = useOccupants(choice.unit);
  const estateId = unit?.estateId ?? '0';
  const days = useDays(estateId);
  const role = roleOf(choice);
  const date = choice.date || days.today;
  const taken = occupants.rows.find((one) => one.role === role && (!one.endDate || one.endDate >= date));
  const terms = role !== undefined && !taken;
  const may = useMaySeeMoney(estateId);
  const ready = may && unit !== undefined && choice.customer !== '' && terms && step === 'money';
  const moveIn = { unitId: choice.unit, customerId: choice.customer, date, away: choice.away !== '' };
  const preview = useMoveInPreview({ ...moveIn, role, occupants: occupants.rows }, ready);
  const submission = useSubmit((client, as: Role) =>
    client.POST('/v1/tenants/occupancies:moveIn', {
      body: {
        companyId: scope.companyId,
        unitId: choice.unit,
        customerId: choice.customer,
        role: as,
        startDate: date,
        notResiding: as === 'OCCUPANCY_ROLE_OWNER' && choice.away !== '',
        note,
      },
    }),
  );
  const steps: MoveStep[] = [
    {
      key: 'unit',
      title: t('move.unit'),
      ready: choice.unit !== '' && !unit?.removed,
      content: (
        <UnitStep
          unit={unit}
          occupants={occupants.rows}
          error={error ?? occupants.error}
          onUnit={(chosen) => {
            choose({ unit: chosen });
          }}
        />
      ),
    },
    {
      key: 'customer',
      title: t('move.customer'),
      ready: choice.customer !== '',
      content: (
        <>
          <LeaseMatch
            unitId={choice.unit}
            estateId={estateId}
            customerId={choice.customer}
            onMatch={({ customer: tenant, date: first }) => {
              choose({ customer: tenant, role: 'OCCUPANCY_ROLE_TENANT', date: first });
            }}
          />
          <CustomerStep
            customerId={choice.customer}
            estateId={estateId}
            onCustomer={(chosen) => {
              choose({ customer: chosen });
            }}
          />
        </>
      ),
    },
    {
      key: 'terms',
      title: t('move.terms'),
      ready: terms,
      content: (
        <Terms
          choice={choice}
          choose={choose}
          date={date}
          dateLabel={t('move.firstDay')}
          note={note}
          onNote={setNote}
        >
          {taken && <Taken by={taken} />}
        </Terms>
      ),
    },
    {
      key: 'money',
      title: t('money.title'),
      ready: true,
      content: (
        <>
          <ReachedPeriods firstDay={date} unitId={choice.unit} estateId={estateId} />
          <Money title={t('money.fromThenOn', { date: day(date) })} may={may} preview={preview}>
            {(said) => <MoveInMoney preview={said} />}
          </Money>
        </>
      ),
    },
  ];
  const customer = useCustomerName(choice.customer);
  const made = submission.result;
  return (
    <MoveSteps
      title={t('move.in')}
      subject={[unitName(unit), customer]}
      steps={steps}
      step={step}
      onBegin={begin}
      onStep={goTo}
      cancel={scope.path(choice.unit ? `tenants/units/${choice.unit}` : 'tenants/rooms')}
      submission={submission}
      confirm={{
        label: t('move.confirmIn'),
        disabled: ready && preview.isPending && !preview.error,
        onConfirm: () => {
          if (role) submission.submit(role);
        },
      }}
      done={
        made && (
          <Done
            title={t('move.doneIn', { name: made.customerName, unit: made.unitCode })}
            subTitle={t('move.doneInText', { role: t(`role.${made.role}`), date: day(made.startDate) })}
            occupancy={made}
            buildingId={unit?.buildingId ?? ''}
          />
        )
      }
    />
  );
}

/** Somebody has the role: they leave first, or pass the unit on. */
function Taken({ by }: { by: Occupancy }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const role = t(`role.${by.role}`);
  return (
    <Alert
      type="warning"
      showIcon
      title={
        by.endDate
          ? t('move.takenUntil', { role, name: by.customerName, date: day(by.endDate) })
          : t('move.taken', { role, name: by.customerName })
      }
      action={
        by.endDate ? undefined : (
          <span className="move-ways">
            <Link to={scope.path(`tenants/transfer?occupancy=${by.occupancyId}`)}>{t('move.transfer')}</Link>
            <Link to={scope.path(`tenants/move-out?occupancy=${by.occupancyId}`)}>{t('move.out')}</Link>
          </span>
        )
      }
    />
  );
}

/** Transfer (过户): whose unit, to whom, from which day, what it means for the money of both, and it is done. */
import { useSubmit } from '@manor/web/api/submit';
import { day } from '@manor/web/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReachedPeriods } from '../../../parts/ReachedPeriods';
import { useScope } from '../../../scope';
import { CustomerStep } from './CustomerStep';
import { dayBefore, earliestTransfer } from './days';
import { Done } from './Done';
import { Money } from './Money';
import { MoveInMoney } from './MoveInMoney';
import { MoveOutFigures, MoveOutMoney } from './MoveOutMoney';
import { MoveSteps, type MoveStep } from './MoveSteps';
import { Terms } from './Terms';
import type { Occupancy } from './occupancies';
import { useEnding } from './useEnding';
import { useMoveInPreview, useMoveOutPreview } from './useMoney';
import { LeavingOccupancy } from './LeavingOccupancy';
import { unitName, useCustomerName } from './subject';

export default function TransferPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const beginning = useEnding();
  const { choice, step, choose, ending, occupancy, unitId, unit, estateId, days } = beginning;
  const { date, note, setNote, maySeeMoney: may } = beginning;
  const last = dayBefore(date);
  const theirs = occupancy?.customerId === choice.customer;
  const ready = may && occupancy !== undefined && choice.customer !== '' && !theirs && step === 'money';
  const moveOut = useMoveOutPreview(occupancy, last, ready);
  const role = occupancy && occupancy.role !== 'OCCUPANCY_ROLE_UNSPECIFIED' ? occupancy.role : undefined;
  const others = ending.occupants.rows.filter((one) => one.occupancyId !== occupancy?.occupancyId);
  const moveIn = useMoveInPreview(
    {
      unitId,
      customerId: choice.customer,
      role,
      date,
      away: choice.away !== '',
      occupants: others,
      leaving: occupancy,
    },
    ready,
  );
  const [agreed, setAgreed] = useState(moveOut.data);
  const submission = useSubmit((client, { occupancyId, etag }: Occupancy) =>
    client.POST('/v1/tenants/occupancies/{occupancyId}:transfer', {
      params: { path: { occupancyId } },
      body: {
        companyId: scope.companyId,
        transferDate: date,
        customerId: choice.customer,
        notResiding: role === 'OCCUPANCY_ROLE_OWNER' && choice.away !== '',
        note,
        etag,
      },
    }),
  );
  const earliest = occupancy ? earliestTransfer(days.earliest, occupancy.startDate) : days.earliest;
  const steps: MoveStep[] = [
    {
      key: 'who',
      title: t('move.whoTransfers'),
      ready: beginning.known,
      content: <LeavingOccupancy unit={unit} ending={ending} choose={choose} />,
    },
    {
      key: 'customer',
      title: t('move.newCustomer'),
      ready: choice.customer !== '' && !theirs,
      content: (
        <CustomerStep
          customerId={choice.customer}
          estateId={estateId}
          leaving={occupancy}
          onCustomer={(chosen) => {
            choose({ customer: chosen });
          }}
        />
      ),
    },
    {
      key: 'terms',
      title: t('move.terms'),
      ready: date >= earliest,
      content: (
        <Terms
          choice={choice}
          choose={choose}
          date={date}
          earliest={earliest}
          datePending={days.pending}
          dateLabel={t('move.transferDay')}
          dateHelp={t('move.transferHelp', { last: day(last), earliest: day(earliest) })}
          role={role ?? 'OCCUPANCY_ROLE_OWNER'}
          note={note}
          onNote={setNote}
        />
      ),
    },
    {
      key: 'money',
      title: t('money.title'),
      ready: true,
      content: (
        <>
          <ReachedPeriods firstDay={date} unitId={unitId} estateId={estateId} />
          <Money
            title={t('money.ofLeaving', { name: occupancy?.customerName ?? '', date: day(last) })}
            may={may}
            preview={moveOut}
          >
            {(said) => <MoveOutMoney preview={said} settled={last} />}
          </Money>
          {may && (
            <Money title={t('money.ofComing', { date: day(date) })} may={may} preview={moveIn}>
              {(said) => <MoveInMoney preview={said} />}
            </Money>
          )}
        </>
      ),
    },
  ];
  const coming = useCustomerName(choice.customer);
  const { ended, started: made } = submission.result ?? {};
  const leaving = ended?.customerName ?? '';
  return (
    <MoveSteps
      title={t('move.transfer')}
      subject={[unitName(unit), [occupancy?.customerName, coming].filter(Boolean).join(' → ')]}
      steps={steps}
      step={step}
      onBegin={beginning.begin}
      onStep={beginning.goTo}
      cancel={beginning.cancel}
      submission={submission}
      confirm={{
        label: t('move.confirmTransfer'),
        disabled: !occupancy || (ready && [moveOut, moveIn].some((one) => one.isPending && !one.error)),
        onConfirm: () => {
          setAgreed(moveOut.data);
          if (occupancy) submission.submit(occupancy);
        },
      }}
      done={
        (made && (
          <Done
            title={t('move.doneTransfer', { name: made.customerName, unit: made.unitCode })}
            subTitle={t('move.doneTransferText', {
              name: leaving,
              last: day(ended?.endDate ?? ''),
              date: day(made.startDate),
            })}
            occupancy={made}
            buildingId={unit?.buildingId ?? ''}
          >
            {agreed && <MoveOutFigures preview={agreed} />}
          </Done>
        )) ||
        (ended && (
          <Done
            title={t('move.askedTransfer', { name: ended.askedCustomerName, unit: ended.unitCode })}
            subTitle={t('move.askedTransferText', { leaving, last: day(ended.askedEndDate) })}
            occupancy={ended}
            buildingId={unit?.buildingId ?? ''}
          />
        ))
      }
    />
  );
}

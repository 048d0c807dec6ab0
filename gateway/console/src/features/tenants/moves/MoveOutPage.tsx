/** Move-out (迁出): who leaves, until which day they pay with what is voided and what is left, and it is done. */
import { useSubmit } from '@manor/web/api/submit';
import { day } from '@manor/web/format';
import { Alert, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReachedPeriods } from '../../../parts/ReachedPeriods';
import { useScope } from '../../../scope';
import { Done } from './Done';
import { Money } from './Money';
import { HeldDeposits } from './HeldDeposits';
import { MoveOutFigures, MoveOutMoney } from './MoveOutMoney';
import { MoveSteps, type MoveStep } from './MoveSteps';
import { Note } from './Terms';
import type { Occupancy } from './occupancies';
import { useEnding } from './useEnding';
import { useMoveOutPreview } from './useMoney';
import { LeavingOccupancy } from './LeavingOccupancy';
import { unitName } from './subject';

export default function MoveOutPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const beginning = useEnding();
  const { step, choose, occupancy, unit, days, note, setNote, maySeeMoney: may } = beginning;
  const settled = beginning.date;
  const ready = may && step === 'money';
  const preview = useMoveOutPreview(occupancy, settled, ready);
  const [agreed, setAgreed] = useState(preview.data);
  const submission = useSubmit((client, { occupancyId, etag }: Occupancy) =>
    client.POST('/v1/tenants/occupancies/{occupancyId}:moveOut', {
      params: { path: { occupancyId } },
      body: { companyId: scope.companyId, settlementDate: settled, note, etag },
    }),
  );
  const start = occupancy?.startDate ?? '';
  const earliest = start > days.earliest ? start : days.earliest;
  const steps: MoveStep[] = [
    {
      key: 'who',
      title: t('move.whoLeaves'),
      ready: beginning.known,
      content: <LeavingOccupancy unit={unit} ending={beginning.ending} choose={choose} />,
    },
    {
      key: 'money',
      title: t('move.settlement'),
      ready: true,
      content: (
        <>
          <div className="move-terms beside-date">
            <label htmlFor="move-date">
              {t('move.settlementDay')}
              <DatePicker
                id="move-date"
                allowClear={false}
                value={dayjs(settled)}
                disabled={days.pending}
                minDate={dayjs(earliest)}
                onChange={(chosen) => {
                  choose({ date: chosen?.format('YYYY-MM-DD') ?? '' });
                }}
              />
              <span className="quiet">{t('move.settlementHelp', { earliest: day(earliest) })}</span>
            </label>
            <Note note={note} onNote={setNote} />
          </div>
          {settled < earliest && (
            <Alert type="warning" showIcon title={t('move.tooFarBack', { earliest: day(earliest) })} />
          )}
          <ReachedPeriods
            firstDay={dayjs(settled).add(1, 'day').format('YYYY-MM-DD')}
            unitId={occupancy?.unitId}
            customerId={occupancy?.customerId}
            estateId={occupancy?.estateId}
          />
          <Money
            title={t('money.ofLeaving', { name: occupancy?.customerName ?? '', date: day(settled) })}
            may={may}
            preview={preview}
          >
            {(said) => (
              <>
                {occupancy && (
                  <HeldDeposits customerId={occupancy.customerId} unitId={occupancy.unitId} preview={said} />
                )}
                <MoveOutMoney preview={said} settled={settled} />
              </>
            )}
          </Money>
        </>
      ),
    },
  ];
  const made = submission.result;
  const waits = made?.endDate === '';
  return (
    <MoveSteps
      title={t('move.out')}
      subject={[unitName(unit), occupancy?.customerName]}
      steps={steps}
      step={step}
      onBegin={beginning.begin}
      onStep={beginning.goTo}
      cancel={beginning.cancel}
      submission={submission}
      confirm={{
        label: t('move.confirmOut'),
        danger: true,
        disabled: !occupancy || (ready && preview.isPending && !preview.error),
        onConfirm: () => {
          setAgreed(preview.data);
          if (occupancy) submission.submit(occupancy);
        },
      }}
      done={
        made && (
          <Done
            title={t(waits ? 'move.askedOut' : 'move.doneOut', {
              name: made.customerName,
              unit: made.unitCode,
            })}
            subTitle={t(waits ? 'move.askedOutText' : 'move.doneOutText', {
              date: day(made.endDate || made.askedEndDate),
            })}
            occupancy={made}
            buildingId={unit?.buildingId ?? ''}
            {...(waits
              ? {}
              : { next: { label: t('move.nextIn'), to: `tenants/move-in?unit=${made.unitId}` } })}
          >
            {agreed && <MoveOutFigures preview={agreed} />}
          </Done>
        )
      }
    />
  );
}

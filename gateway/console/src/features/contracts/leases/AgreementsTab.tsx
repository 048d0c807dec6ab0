/** What was agreed about a lease, oldest first: signing, changes, termination, with who asked and who decided. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { Alert, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { MoreRows } from '../../../parts/MoreRows';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { LEASE_REASONS } from '../reasons';
import { sent, type Lease, type Terms } from './lease';
import { namesOf } from './termRows';
import { TermsCompared } from './TermsCompared';

export function AgreementsTab({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const { companyId, leaseId } = lease;
  const found = useRows(
    listing('/v1/contracts/leases/{leaseId}/agreements', 'agreements', { companyId }, { leaseId }),
  );
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  return (
    <>
      <Timeline
        items={found.rows.map((one, place) => ({
          key: one.agreementId,
          content: (
            <>
              <div>
                <strong>{t(`agreementKind.${one.kind}`)}</strong>{' '}
                <StateTag state={one.state}>{t(`agreementState.${one.state}`)}</StateTag>
              </div>
              <div className="quiet">
                <PersonName principalId={one.maker} /> {moment(one.createTime, scope.timeZone)}
                {one.checker && (
                  <>
                    {' → '}
                    <PersonName principalId={one.checker} /> {moment(one.decideTime, scope.timeZone)}
                  </>
                )}
              </div>
              {one.terms && <Agreed terms={one.terms} before={found.rows[place - 1]?.terms} />}
              {one.reason && (
                <div>
                  <SaidReason of={LEASE_REASONS} said={one.reason} code={one.reasonCode} />
                </div>
              )}
              {one.decisionReason && (
                <div className="quiet">
                  <SaidReason of={LEASE_REASONS} said={one.decisionReason} code={one.decisionReasonCode} />
                </div>
              )}
              {one.surrender && (
                <div>
                  {t('surrender.total')}{' '}
                  <MoneyText minor={one.surrender.totalMinor} currency={lease.currencyCode} />
                  {one.surrender.deductions.map((deduction) => (
                    <div key={deduction.reason}>
                      {t('surrender.deductions')}: {deduction.reason}{' '}
                      <MoneyText minor={deduction.amountMinor} currency={lease.currencyCode} />
                    </div>
                  ))}
                  {one.surrender.finalReadings.map((reading) => (
                    <div key={reading.meterCode}>
                      {reading.meterCode}: {reading.value}
                    </div>
                  ))}
                  {one.surrender.inspection && ` · ${one.surrender.inspection}`}
                  {one.surrender.keys && ` · ${one.surrender.keys}`}
                </div>
              )}
            </>
          ),
        }))}
      />
      <MoreRows found={found} />
    </>
  );
}

/** What an agreement says beside the one before it; the first one says all. */
function Agreed({ terms, before }: { terms: Terms; before: Terms | undefined }) {
  const { t } = useTranslation('contracts');
  if (!before) return <div>{`${t('lease.days')}: ${day(terms.startDate)} – ${day(terms.endDate)}`}</div>;
  const [was, is] = [namesOf(before), namesOf(terms)];
  const names = {
    units: { ...was.units, ...is.units },
    customers: { ...was.customers, ...is.customers },
  };
  return <TermsCompared before={sent(before)} after={sent(terms)} names={names} changedOnly />;
}

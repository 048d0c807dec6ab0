/** A move step by step: back and forth without losing anything, the money before the last button, then what came of it. */
import { fieldErrors } from '@manor/web/api/problem';
import type { Submission } from '@manor/web/api/submit';
import { Button, Steps } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../../parts/Page';
import { Refusal } from '../../../parts/Refusal';

export interface MoveStep {
  key: string;
  title: string;
  /** True once the next step may come. */
  ready: boolean;
  content: ReactNode;
}

interface Shown {
  title: string;
  /** The room and the customers that every step is about, as far as they are chosen. */
  subject: (string | undefined)[];
  steps: MoveStep[];
  /** The key of the step that the address names; empty for the first that is not ready. */
  step: string;
  onBegin: (key: string) => void;
  onStep: (key: string) => void;
  /** Where "cancel" leads. */
  cancel: string;
  confirm: { label: string; danger?: boolean; disabled?: boolean; onConfirm: () => void };
  submission: Pick<Submission<never, unknown>, 'error' | 'waiting' | 'again' | 'pending'>;
  /** What came of it, once it is done. */
  done: ReactNode;
}

export function MoveSteps({
  title,
  subject,
  steps,
  step,
  onBegin,
  onStep,
  cancel,
  confirm,
  submission,
  done,
}: Shown) {
  const { t } = useTranslation('tenants');
  const navigate = useNavigate();
  const unready = steps.findIndex((one) => !one.ready);
  const furthest = unready < 0 ? steps.length - 1 : unready;
  const asked = steps.findIndex((one) => one.key === step);
  const at = Math.min(asked < 0 ? furthest : asked, furthest);
  const here = steps[at];
  const key = here?.key ?? '';
  // Said in the address at once, so that what is chosen in a step does not lead on by itself.
  useEffect(() => {
    if (asked < 0) onBegin(key);
  }, [asked, key, onBegin]);
  const last = at === steps.length - 1;
  const labels = new Map([
    ['startDate', t('move.firstDay')],
    ['transferDate', t('move.transferDay')],
    ['settlementDate', t('move.settlementDay')],
    ['customerId', t('move.customer')],
  ]);
  const faults = fieldErrors(submission.error).map((one) => ({
    ...one,
    field: labels.get(one.field) ?? one.field,
  }));
  const marks = [...steps.map((one) => one.title), t('move.done')];
  return (
    <Page title={title}>
      <Steps
        size="small"
        current={done ? steps.length : at}
        items={marks.map((one, index) => ({
          title: one,
          disabled: Boolean(done) || index > furthest || index === steps.length,
        }))}
        {...(done
          ? {}
          : {
              onChange: (chosen: number) => {
                onStep(steps[chosen]?.key ?? key);
              },
            })}
      />
      <section className="card move" aria-label={done ? t('move.done') : (here?.title ?? '')}>
        {done || (
          <>
            {subject.some(Boolean) && at > 0 && (
              <p className="move-subject">{subject.filter(Boolean).join(' · ')}</p>
            )}
            {here?.content}
            <Refusal submission={submission} elsewhere={faults} />
            <div className="move-foot">
              <Button onClick={() => void navigate(cancel)} disabled={submission.pending}>
                {t('move.cancel')}
              </Button>
              {at > 0 && (
                <Button
                  disabled={submission.pending}
                  onClick={() => {
                    onStep(steps[at - 1]?.key ?? key);
                  }}
                >
                  {t('move.back')}
                </Button>
              )}
              {last ? (
                <Button
                  type="primary"
                  danger={confirm.danger ?? false}
                  loading={submission.pending}
                  disabled={confirm.disabled ?? false}
                  onClick={confirm.onConfirm}
                >
                  {confirm.label}
                </Button>
              ) : (
                <Button
                  type="primary"
                  disabled={!here?.ready}
                  onClick={() => {
                    onStep(steps[at + 1]?.key ?? key);
                  }}
                >
                  {t('move.next')}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
    </Page>
  );
}

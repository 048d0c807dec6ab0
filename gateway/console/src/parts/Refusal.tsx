/** Why a submission was not done, and what to do: shown above the form or dialog that sent it. */
import { ConnectionLost, explained, Problem, type FieldError } from '@manor/web/api/problem';
import type { Submission } from '@manor/web/api/submit';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Shown {
  submission: Pick<Submission<never, unknown>, 'error' | 'waiting' | 'again'>;
  /** Faulty fields that the form does not show itself. */
  elsewhere?: FieldError[];
}

export function Refusal({ submission: { error, waiting, again }, elsewhere = [] }: Shown) {
  const { t } = useTranslation('web');
  if (waiting)
    return <Alert type="warning" showIcon title={t('waiting')} className="refusal" role="status" />;
  if (error === null) return null;
  const trace = error instanceof Problem && error.status >= 500 ? error.traceId : '';
  const lines = [
    ...elsewhere.map((one) => `${one.field}: ${one.message}`),
    ...(trace ? [t('problem.trace', { trace })] : []),
  ];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="refusal"
      title={explained(error)}
      description={lines.length > 0 ? lines.map((line) => <div key={line}>{line}</div>) : undefined}
      action={
        error instanceof ConnectionLost || trace ? (
          <Button size="small" onClick={again}>
            {t('action.retry')}
          </Button>
        ) : undefined
      }
    />
  );
}

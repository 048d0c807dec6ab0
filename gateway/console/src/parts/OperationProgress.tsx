/** One long-running operation: its name, how far it is, what went wrong, and cancel. */
import { saveFile } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { moment, number } from '@manor/web/format';
import {
  followOperation,
  operationPath,
  underWay,
  useOperation,
  type OperationView,
} from '@manor/web/operations';
import { useRights } from '@manor/web/session';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasPage } from '../feature';
import { useScope } from '../scope';
import { useWords } from '../words';
import { PersonName } from './PersonName';
import { StateTag } from './StateTag';

/** An operation that a list gave. */
export function OperationProgress({ operation }: { operation: OperationView }) {
  const { t } = useTranslation('parts');
  const words = useWords();
  const scope = useScope();
  const rights = useRights();
  const cancel = useSubmit((client, name: string) =>
    client.POST('/v1/{service}/operations/{operationId}:cancel', {
      params: { path: operationPath(name) },
      body: {},
    }),
  );
  const { state, done, total, kind } = operation;
  const node = operation.estateId !== '0' ? operation.estateId : operation.companyId;
  const title = words.operation(kind);
  const share = total > 0 ? Math.floor((100 * done) / total) : state === 'done' ? 100 : 0;
  return (
    <section className="operation" aria-label={title}>
      <div className="operation-head">
        <strong>{title}</strong>
        {refusedIn(operation) > 0 ? (
          <StateTag state="PARTLY">{t('outcome.refused', { count: refusedIn(operation) })}</StateTag>
        ) : (
          <StateTag state={state.toUpperCase()}>
            {operation.cancelRequested && underWay(operation) ? t('stopping') : t(`state.${state}`)}
          </StateTag>
        )}
      </div>
      <div className="quiet">
        {[rights.node(node)?.name, moment(operation.createTime, scope.timeZone)].filter(Boolean).join(' · ')}
        {isPerson(operation.principalId) && (
          <>
            {' · '}
            <PersonName principalId={operation.principalId} />
          </>
        )}
      </div>
      <CameOut operation={operation} />
      {underWay(operation) && <Progress percent={share} size="small" status="active" aria-label={title} />}
      {(total > 0 || done > 0) && (
        <div className="quiet">
          {total > 0
            ? t('doneOf', { done: number(done), total: number(total) })
            : t('doneSoFar', { done: number(done) })}
        </div>
      )}
      {operation.error && <Alert type="error" showIcon title={operation.error} />}
      {cancel.error && <Alert type="error" showIcon title={explained(cancel.error)} />}
      {underWay(operation) && !operation.cancelRequested && rights.holdsIn('operations.cancel', node) && (
        <Popconfirm
          title={t('cancelAsk')}
          description={t('cancelHint')}
          onConfirm={() => {
            cancel.submit(operation.name);
          }}
        >
          <Button size="small" loading={cancel.pending}>
            {t('cancelOperation')}
          </Button>
        </Popconfirm>
      )}
    </section>
  );
}

// Services act by their names, people by UUIDs.
function isPerson(principalId: string): boolean {
  return principalId.length === 36;
}

/** How many rows of a file were refused, as the answers of imports say it. */
function refusedIn({ response }: OperationView): number {
  const { refusedCount } = response;
  return typeof refusedCount === 'string' || typeof refusedCount === 'number' ? Number(refusedCount) : 0;
}

/** What an operation made: the file of an export, the record of an import. */
function CameOut({ operation: { response, companyId } }: { operation: OperationView }) {
  const { t } = useTranslation('parts');
  const { fileName, importId } = response;
  if (typeof importId === 'string' && hasPage('tenants/imports'))
    return <Link to={`/${companyId}/tenants/imports/${importId}`}>{t('outcome.open')}</Link>;
  if (typeof fileName !== 'string' || !fileName) return null;
  return (
    <Button
      type="link"
      size="small"
      className="import-link"
      onClick={() => {
        saveFile(fileName);
      }}
    >
      {t('outcome.file')}
    </Button>
  );
}

/**
 * An operation that a page has just started, followed until it is done.
 *
 * @param name as the RPC answered, such as `tenants/operations/0190…`.
 * @param onDone once, with its result, when it has succeeded.
 */
export function FollowedOperation({
  name,
  onDone,
}: {
  name: string;
  onDone?: (result: OperationView) => void;
}) {
  const queries = useQueryClient();
  const { data, error } = useOperation(name);
  const told = useRef('');
  useEffect(() => {
    // What it did shows on the page under it, where this may no longer stand by then.
    followOperation(queries, name);
  }, [name, queries]);
  useEffect(() => {
    if (!data || underWay(data) || told.current === name) return;
    told.current = name;
    if (data.state === 'done') onDone?.(data);
  }, [data, name, onDone]);
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  return data ? <OperationProgress operation={data} /> : null;
}

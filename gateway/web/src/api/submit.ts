/** A change that a person asks for: done once, however often the button is pressed and the network drops. */
import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useRef, useState, useSyncExternalStore } from 'react';
import { followOperation, operationOf } from '../operations';
import { keyed, take, type Client } from './client';
import { Problem, worthRetrying } from './problem';

const ATTEMPTS = 4;
const CORRECTED = 'CURRENCY_CORRECTED';

/** The company that a page is about and the currency of its amounts; empty where it is about none. */
export const CompanyCurrency = createContext({ companyId: '', currency: '' });

/** The currency that a form was opened in: it stays while somebody types, though the page hears of a correction. */
function useTypedIn(error: Error | null) {
  const now = useContext(CompanyCurrency);
  const [typedIn, setTypedIn] = useState(now);
  // Who was told of the correction sends amounts that they have looked at again.
  const told = error instanceof Problem && error.code === CORRECTED;
  const other = typedIn.companyId !== now.companyId || (told && typedIn.currency !== now.currency);
  if (other) setTypedIn(now);
  return {
    typedIn,
    done: () => {
      setTypedIn(now);
    },
  };
}

export interface Submission<Input, Output> {
  /** Sends the input; while a sending is under way a second call does nothing. */
  submit: (input: Input) => void;
  /** Sends the last input again, with its key. */
  again: () => void;
  /** True from the press of the button until an answer or the last attempt. */
  pending: boolean;
  /** True while the connection is away and the input waits to be sent again. */
  waiting: boolean;
  error: Error | null;
  result: Output | undefined;
  reset: () => void;
}

/**
 * @param send makes the call, with a client that carries the submission's idempotency key.
 * @param onDone after success; every list and record on the page is read anew by itself, and once more when the
 *   operation has ended that the call has begun.
 */
export function useSubmit<Input, Output>(
  send: (client: Client, input: Input) => Promise<{ data?: Output }>,
  onDone?: (output: Output, input: Input) => void,
): Submission<Input, Output> {
  const queries = useQueryClient();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  // The key stays while the same input has not succeeded; another input is another thing to do.
  const attempt = useRef({ key: '', sent: '', busy: false });
  const [refusal, setRefusal] = useState<Error | null>(null);
  const { typedIn, done } = useTypedIn(refusal);
  const mutation = useMutation<Output, Error, Input>({
    mutationFn: (input) => take(send(keyed(attempt.current.key, typedIn), input)),
    retry: (count, error) => count < ATTEMPTS - 1 && worthRetrying(error),
    retryDelay: (count) => Math.min(1000 * 2 ** count, 4000),
    onError: (error) => {
      setRefusal(error);
      if (error instanceof Problem && error.code === CORRECTED) void queries.invalidateQueries();
    },
    onSuccess: (output, input) => {
      attempt.current.key = '';
      setRefusal(null);
      done();
      void queries.invalidateQueries();
      const operation = operationOf(output);
      if (operation) followOperation(queries, operation);
      onDone?.(output, input);
    },
    onSettled: () => {
      attempt.current.busy = false;
    },
  });
  const submit = (input: Input): void => {
    if (attempt.current.busy) return;
    const sent = JSON.stringify(input);
    const same = attempt.current.key !== '' && attempt.current.sent === sent;
    attempt.current = { key: same ? attempt.current.key : crypto.randomUUID(), sent, busy: true };
    mutation.mutate(input);
  };
  return {
    submit,
    again: () => {
      if (mutation.variables !== undefined) submit(mutation.variables);
    },
    pending: mutation.isPending,
    waiting: mutation.isPending && (mutation.isPaused || !online || worthRetrying(mutation.failureReason)),
    error: mutation.error,
    result: mutation.data,
    reset: mutation.reset,
  };
}

/** The one error type of the pages, from the gateway's application/problem+json (RFC 9457). */
import i18next from 'i18next';
import type { components } from './gen/openapi';
import { faultSentence, loadFaultWords, type Violation } from './violations';

export interface FieldError {
  /** As the page sent it, such as `settings.vacancyRateBasisPoints` or `readings[3].value`. */
  field: string;
  message: string;
}

/** The platform said no. */
export class Problem extends Error {
  readonly status: number;
  /** UPPER_SNAKE, such as ETAG_MISMATCH. */
  readonly code: string;
  readonly traceId: string;
  /** The faulty fields, as the platform names them. */
  readonly errors: Violation[];
  /** How many seconds to wait before another try; 0 where nothing is said. */
  readonly retryAfter: number;

  constructor(document: components['schemas']['Problem'], retryAfter = 0) {
    super(document.detail);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.traceId = document.trace_id;
    this.errors = document.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

/** No answer came: whether it was done is not known, and sending it again with the same key finds out. */
export class ConnectionLost extends Error {
  constructor() {
    super('the connection was lost');
    this.name = 'ConnectionLost';
  }
}

/** The problem that a response tells of; one that a proxy on the way made up has no document. */
export async function problemOf(response: Response): Promise<Problem> {
  const blank = { title: '', status: response.status, detail: '', code: 'INTERNAL', trace_id: '' };
  const document: unknown = await response.json().catch(() => ({}));
  if ('errors' in Object(document)) await loadFaultWords();
  return new Problem({ ...blank, ...(document as object) }, Number(response.headers.get('Retry-After')) || 0);
}

/** Why an operation failed, as the refusal that it would have been as a call. */
export function refusalOf({ error, reason }: { error: string; reason: string }): Problem {
  return new Problem({ type: '', title: '', status: 400, detail: error, code: reason, trace_id: '' });
}

/** True where the same call may be sent again with the same key: it was not done, or is being done just now. */
export function worthRetrying(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  return (
    error instanceof Problem &&
    ([502, 503, 504].includes(error.status) || error.code === 'IDEMPOTENCY_KEY_IN_USE')
  );
}

/** What to tell people, in their language: what is wrong and what to do. */
export function explained(error: unknown): string {
  if (error instanceof ConnectionLost) return i18next.t('web:problem.connectionLost');
  if (!(error instanceof Problem)) return i18next.t('web:problem.unexpected');
  const key = `web:code.${error.code}`;
  const detail = detailOf(error);
  // In English the platform's own sentence says most; in Chinese it stands behind the code's sentence.
  if (i18next.language.startsWith('en') && detail && error.status < 500 && !error.retryAfter) return detail;
  if (!i18next.exists(key)) return detail || i18next.t('web:problem.unexpected');
  // The code comes from the platform, so no type knows that there is a sentence for it.
  const sentence = i18next.t as unknown as (key: string, values: object) => string;
  return sentence(key, { detail, minutes: Math.ceil(error.retryAfter / 60) });
}

/** What is wrong beside the code: of a single faulty field its own sentence, which is in the reader's language. */
function detailOf({ errors, message }: Problem): string {
  const [only, ...others] = errors;
  return only && others.length === 0 && i18next.language.startsWith('zh') ? faultSentence(only) : message;
}

/** What to tell people at each faulty field. */
export function fieldErrors(error: unknown): FieldError[] {
  if (!(error instanceof Problem)) return [];
  return error.errors.map((violation) => ({ field: violation.field, message: faultSentence(violation) }));
}

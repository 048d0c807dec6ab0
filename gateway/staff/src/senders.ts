/** What is sent of each kind of entry of the queue, and what is kept of the answer. */
import { keyed, take, upload, type Schemas } from '@manor/web/api/client';
import { attachStored, typed, type Target } from '@manor/web/attach';
import { keep, type Database } from '@manor/web/offline/database';
import type { Sender } from '@manor/web/offline/queue';

type Order = Schemas['workorders.Order'];

/** A step of an order; its version goes along from the entry. */
export interface StepBody {
  companyId: string;
  orderId: string;
  /** What people call the order. */
  number: string;
  move: Order['openMoves'][number];
  reason?: string;
  waitCause?: Order['waitCause'];
  result?: string;
  signer?: string;
  /** To whom it is handed over. */
  assigneeId?: string;
  answers?: Schemas['workorders.ChecklistAnswer.sent'][];
  partsUsed?: string[];
  workMinutes?: number;
}

/** A file, and how far it has come. */
export interface FileBody {
  target: Target;
  file: File;
  /** Its name on the platform, once that keeps it. */
  stored?: string;
}

/** Something that somebody found and reports, with photos. */
export interface ReportBody {
  companyId: string;
  estateId: string;
  categoryId: string;
  place: string;
  description: string;
  photos: File[];
  /** The order that it became. */
  orderId?: string;
  /** How many photos are attached. */
  attached?: number;
}

/** What a check found. */
export interface CheckBody {
  companyId: string;
  occurrenceId: string;
  planName: string;
  failed: boolean;
  note: string;
}

/** What was found at a stop of a round. */
export interface WalkBody {
  companyId: string;
  occurrenceId: string;
  place: number;
  /** What people call the stop. */
  name: string;
  /** What was read there; empty for nothing. */
  tag: string;
  failed: boolean;
  answers: Schemas['workorders.ChecklistAnswer.sent'][];
  note: string;
}

/** An alarm that somebody raises on the spot. */
export interface AlarmBody {
  companyId: string;
  estateId: string;
  kind: Schemas['workorders.Incident']['kind'];
  place: string;
  description: string;
  latitude?: string;
  longitude?: string;
}

/** Goods that a guard let out. */
export interface ReleaseBody {
  companyId: string;
  passId: string;
  /** Who took them out. */
  name: string;
  code: string;
  note: string;
}

/** The name that an order is kept under on the device. */
export function orderName(orderId: string): string {
  return `order/${orderId}`;
}

/** The senders of a device. */
export function sendersOf(database: Database): Record<string, Sender> {
  const step: Sender = async ({ body, id, madeAt, owner, seen }) => {
    const { companyId, move, orderId, ...told } = body as StepBody;
    const { answers, assigneeId, partsUsed, reason, result, signer, waitCause, workMinutes } = told;
    const said = { answers, assigneeId, partsUsed, reason, result, signer, waitCause, workMinutes };
    const call = keyed(id).POST('/v1/workorders/orders/{orderId}:takeStep', {
      params: { path: { orderId } },
      body: { companyId, etag: seen, move, deviceTime: madeAt, ...said },
    });
    const order = await take(call);
    await keep(database, owner, orderName(orderId), order);
    return { version: order.etag };
  };
  const file: Sender = async ({ body, id }, keepBody) => {
    const { target, file, stored } = body as FileBody;
    const name = stored ?? (await upload(typed(file))).name;
    // From here on the same call is sent, so that the file is attached once.
    if (!stored) await keepBody({ target, file, stored: name } satisfies FileBody);
    await attachStored(target, name, id);
    return {};
  };
  const report: Sender = async ({ body, id }, keepBody) => {
    let state = body as ReportBody;
    const { companyId, estateId, categoryId, place, description, photos } = state;
    if (!state.orderId) {
      const call = keyed(id).POST('/v1/workorders/orders', {
        body: { companyId, estateId, clientId: id, order: { categoryId, place, description } },
      });
      state = { ...state, orderId: (await take(call)).order?.orderId ?? '' };
      await keepBody(state);
    }
    const target = { service: 'workorders', companyId, kind: 'order', recordId: state.orderId ?? '' };
    for (const photo of photos.slice(state.attached ?? 0)) {
      const at = state.attached ?? 0;
      const { name } = await upload(typed(photo));
      await attachStored(target, name, `${id}-${at}-${name}`);
      state = { ...state, attached: at + 1 };
      await keepBody(state);
    }
    return {};
  };
  const check: Sender = async ({ body, id }) => {
    const { companyId, occurrenceId, failed, note } = body as CheckBody;
    const call = keyed(id).POST('/v1/workorders/occurrences/{occurrenceId}:record', {
      params: { path: { occurrenceId } },
      body: { companyId, failed, note },
    });
    await take(call);
    return {};
  };
  const walk: Sender = async ({ body, id, madeAt }) => {
    const { companyId, occurrenceId, place, tag, failed, answers, note } = body as WalkBody;
    const call = keyed(id).POST('/v1/workorders/rounds/{occurrenceId}:walk', {
      params: { path: { occurrenceId } },
      body: { companyId, place, tag, failed, answers, note, deviceTime: madeAt },
    });
    await take(call);
    return {};
  };
  const alarm: Sender = async ({ body, id, madeAt }) => {
    const { companyId, estateId, ...told } = body as AlarmBody;
    const incident = { ...told, alarm: true, occurTime: madeAt };
    const call = keyed(id).POST('/v1/workorders/incidents', {
      body: { companyId, estateId, incident, clientId: id },
    });
    await take(call);
    return {};
  };
  const release: Sender = async ({ body, id, madeAt }) => {
    const { companyId, passId, code, note } = body as ReleaseBody;
    const call = keyed(id).POST('/v1/workorders/passes/{passId}:release', {
      params: { path: { passId } },
      body: { companyId, code, note, deviceTime: madeAt },
    });
    // The version stays as a trail, by which the phone knows that it has used the pass.
    return { version: (await take(call)).etag };
  };
  return { step, file, report, check, walk, alarm, release };
}

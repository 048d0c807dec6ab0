/** Attaching a file to a record: uploads it, and waits until the platform has looked at it and kept it. */
import { api, keyed, take, upload, type Schemas } from './api/client';
import { refusalOf } from './api/problem';
import { operationPath, underWay, viewOf } from './operations';

/** The record, as the platform names it. */
export interface Target {
  service: string;
  companyId: string;
  kind: string;
  recordId: string;
}

export type Attachment = Schemas['chassis.Attachment'];

/** By the end of a file's name; browsers do not know all of them, and some call CSV a workbook. */
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heic',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** What a chooser of files offers; where pictures are among them, a phone offers its camera. */
export const ACCEPT = [...Object.keys(TYPES).map((ending) => `.${ending}`), 'image/jpeg', 'image/png'].join();

/** The file under the type that its name says. */
export function typed(file: File): File {
  const ending = file.name.split('.').pop()?.toLowerCase() ?? '';
  return new File([file], file.name, { type: TYPES[ending] ?? file.type });
}

/** Where the content is, or the small picture of it. */
export function contentOf(service: string, one: Attachment, thumbnail = false): string {
  const path = `/v1/files/attachments/${service}/${one.companyId}/${one.attachmentId}`;
  return thumbnail ? `${path}?thumbnail=true` : path;
}

/** Attaches a file; throws what the platform says against it. */
export async function attach(target: Target, file: File): Promise<void> {
  const { name } = await upload(typed(file));
  await attachStored(target, name, crypto.randomUUID());
}

/** Attaches a file that the platform has kept under a name, once for each key. */
export async function attachStored(
  { service, ...record }: Target,
  fileName: string,
  key: string,
): Promise<void> {
  const call = keyed(key).POST('/v1/{service}/attachments', {
    params: { path: { service } },
    body: { ...record, fileName },
  });
  const path = operationPath((await take(call)).name);
  for (;;) {
    const wait = api.GET('/v1/{service}/operations/{operationId}:wait', {
      params: { path, query: { timeoutSeconds: 10 } },
    });
    const seen = viewOf(await take(wait));
    if (seen.state === 'done') return;
    if (!underWay(seen)) throw refusalOf(seen);
  }
}

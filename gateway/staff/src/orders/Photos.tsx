/** Photos of an order: what is there, what waits to be sent, and one more. */
import { api, take } from '@manor/web/api/client';
import { ACCEPT, contentOf } from '@manor/web/attach';
import { useDevice, useEntries, useKept } from '@manor/web/offline/device';
import { Button, List } from 'antd-mobile';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileBody } from '../senders';
import { fileEntry } from './files';
import type { Order } from './order';

export function Photos({ order }: { order: Order }) {
  const { t } = useTranslation('staff');
  const { queue } = useDevice();
  const chooser = useRef<HTMLInputElement>(null);
  const { companyId, orderId } = order;
  const found = useKept(`files/${orderId}`, async (signal) => {
    const query = { companyId, kind: 'order', recordId: orderId };
    const params = { path: { service: 'workorders' }, query };
    return (await take(api.GET('/v1/{service}/attachments', { params, signal }))).attachments;
  });
  const waiting = useEntries().filter(
    (one) => one.kind === 'file' && (one.body as FileBody).target.recordId === orderId,
  );
  const add = async (files: Iterable<File>): Promise<void> => {
    for (const file of files) await queue.add(fileEntry(order, file));
  };
  return (
    <List mode="card" header={<h2>{t('photos.title')}</h2>}>
      {found.data?.value.map((one) => (
        <List.Item key={one.attachmentId}>
          <a href={contentOf('workorders', one)} download>
            {one.filename}
          </a>
        </List.Item>
      ))}
      {waiting.map((one) => (
        <List.Item key={one.place} extra={<span className="quiet">{t('order.waits')}</span>}>
          {(one.body as FileBody).file.name}
        </List.Item>
      ))}
      <List.Item>
        <input
          ref={chooser}
          hidden
          multiple
          type="file"
          accept={ACCEPT}
          aria-label={t('photos.add')}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button size="small" onClick={() => chooser.current?.click()}>
          {t('photos.add')}
        </Button>
      </List.Item>
    </List>
  );
}

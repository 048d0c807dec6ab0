/** What a resident has attached to a record of theirs, such as a deed or a drawing: seen, added and removed. */
import { keyed, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { ACCEPT, attach, contentOf, type Target } from '@manor/web/attach';
import { day } from '@manor/web/format';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dialog, List, NoticeBar } from 'antd-mobile';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export function Files({ target, title }: { target: Target; title: string }) {
  const { t } = useTranslation('resident');
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { service, ...record } = target;
  const { companyId } = target;
  const { data } = useGet('/v1/{service}/attachments', { path: { service }, query: record });
  const change = async (what: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await what();
      await queries.invalidateQueries();
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  const remove = async (attachmentId: string, filename: string): Promise<void> => {
    if (!(await Dialog.confirm({ content: t('me.removeDocument', { name: filename }) }))) return;
    const path = { service, attachmentId };
    await change(() =>
      take(
        keyed(crypto.randomUUID()).POST('/v1/{service}/attachments/{attachmentId}:remove', {
          params: { path },
          body: { companyId },
        }),
      ),
    );
  };
  return (
    <List mode="card" header={<h2>{title}</h2>}>
      {error !== undefined && <NoticeBar color="error" wrap content={explained(error)} />}
      {data?.attachments.map((one) => (
        <List.Item
          key={one.attachmentId}
          description={one.createTime && day(one.createTime.slice(0, 10))}
          extra={
            <Button
              size="mini"
              disabled={busy}
              aria-label={t('me.removeDocument', { name: one.filename })}
              onClick={() => void remove(one.attachmentId, one.filename)}
            >
              {t('me.remove')}
            </Button>
          }
        >
          <a href={contentOf(service, one)} download>
            {one.filename}
          </a>
        </List.Item>
      ))}
      <List.Item description={t('me.documentKinds')}>
        <input
          ref={chooser}
          hidden
          type="file"
          accept={ACCEPT}
          aria-label={t('me.addDocument')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void change(() => attach(target, file));
            event.target.value = '';
          }}
        />
        <Button size="small" loading={busy} onClick={() => chooser.current?.click()}>
          {t('me.addDocument')}
        </Button>
      </List.Item>
    </List>
  );
}

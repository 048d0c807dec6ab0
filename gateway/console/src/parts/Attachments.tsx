/** What is attached to a record: small pictures, who and when; attached by button, by dropping, or by a phone's camera.
 *
 *     <Attachments target={{ service: 'tenants', companyId, kind: 'customer', recordId: customerId }}
 *       mayWrite={rights.holdsIn('tenants.customers.write', scope.nodeId)} />
 */
import { FileExcelOutlined, FilePdfOutlined, FileTextOutlined, PaperClipOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { ACCEPT, attach, contentOf, type Attachment, type Target } from '@manor/web/attach';
import { moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Empty, Skeleton, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import './attachments.css';
import { PersonName } from './PersonName';
import { ReasonDialog } from './ReasonDialog';

interface Coming {
  id: string;
  name: string;
  error?: unknown;
}

export function Attachments({ target, mayWrite }: { target: Target; mayWrite: boolean }) {
  const { t } = useTranslation('parts');
  const rights = useRights();
  const { service, ...record } = target;
  const { data, error } = useGet('/v1/{service}/attachments', { path: { service }, query: record });
  const changes = mayWrite && rights.holdsIn('attachments.write', target.companyId);
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!data) return <Skeleton active />;
  return (
    <section className="attachments" aria-label={t('attachments.title')}>
      {changes && <Chooser target={target} />}
      {data.attachments.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('attachments.none')} />
      )}
      <ul>
        {data.attachments.map((one) => (
          <One key={one.attachmentId} service={service} one={one} mayRemove={changes} />
        ))}
      </ul>
    </section>
  );
}

/** Takes files, and shows each until it is attached or refused. */
function Chooser({ target }: { target: Target }) {
  const { t } = useTranslation('parts');
  const queries = useQueryClient();
  const [coming, setComing] = useState<Coming[]>([]);
  const forget = (id: string): void => {
    setComing((before) => before.filter((one) => one.id !== id));
  };
  const take = async (file: File): Promise<void> => {
    const id = crypto.randomUUID();
    setComing((before) => [...before, { id, name: file.name }]);
    try {
      await attach(target, file);
      await queries.invalidateQueries();
      forget(id);
    } catch (error) {
      setComing((before) => before.map((one) => (one.id === id ? { ...one, error } : one)));
    }
  };
  return (
    <>
      <Upload.Dragger
        multiple
        accept={ACCEPT}
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <PaperClipOutlined style={{ fontSize: 22, color: 'var(--accent)' }} />
        <p>{t('attachments.drop')}</p>
        <p className="quiet">{t('attachments.kinds')}</p>
      </Upload.Dragger>
      {coming.map(({ id, name, error }) =>
        error === undefined ? (
          <p key={id} role="status">
            <Spin size="small" /> {t('attachments.coming', { name })}
          </p>
        ) : (
          <Alert
            key={id}
            type="error"
            showIcon
            closable={{
              onClose: () => {
                forget(id);
              },
            }}
            title={t('attachments.refused', { name, why: explained(error) })}
          />
        ),
      )}
    </>
  );
}

function One({ service, one, mayRemove }: { service: string; one: Attachment; mayRemove: boolean }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const scope = useScope();
  const [removing, setRemoving] = useState(false);
  const { attachmentId, companyId, filename } = one;
  return (
    <li>
      <a href={contentOf(service, one)} download className="attachment-picture">
        {one.hasThumbnail ? <img src={contentOf(service, one, true)} alt={filename} /> : <Icon one={one} />}
      </a>
      <div>
        <a href={contentOf(service, one)} download>
          {filename}
        </a>
        <div className="quiet">
          {t('attachments.size', { size: number(Math.max(1, Math.round(Number(one.size) / 1024))) })}
          {' · '}
          <PersonName principalId={one.principalId} /> · {moment(one.createTime, scope.timeZone)}
        </div>
      </div>
      {mayRemove && (
        <Button
          size="small"
          aria-label={t('attachments.removeOne', { name: filename })}
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t('attachments.remove')}
        </Button>
      )}
      {removing && (
        <ReasonDialog
          danger
          title={t('attachments.remove')}
          send={(client) =>
            client.POST('/v1/{service}/attachments/{attachmentId}:remove', {
              params: { path: { service, attachmentId } },
              body: { companyId },
            })
          }
          onDone={() => void message.success(t('attachments.removed'))}
          onClose={() => {
            setRemoving(false);
          }}
        >
          {t('attachments.removeAsk', { name: filename })}
        </ReasonDialog>
      )}
    </li>
  );
}

function Icon({ one }: { one: Attachment }) {
  const style = { fontSize: 32, color: 'var(--quiet)' };
  if (one.mediaType === 'application/pdf') return <FilePdfOutlined style={style} />;
  if (one.mediaType.endsWith('sheet') || one.mediaType === 'text/csv')
    return <FileExcelOutlined style={style} />;
  return <FileTextOutlined style={style} />;
}

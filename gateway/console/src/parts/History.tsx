/** What the audit trail says about a record, newest first. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { Alert, Button, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import { useWords } from '../words';
import { EmptyState } from './EmptyState';
import { ParticularText } from './ParticularText';
import { PersonName } from './PersonName';
import { useParticulars } from './auditDetail';

export function History({
  service,
  resource,
  companyId,
}: {
  service: string;
  resource: string;
  companyId: string;
}) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const words = useWords();
  const told = useParticulars();
  const source = listing('/v1/{service}/history', 'entries', { companyId, resource }, { service });
  const { rows, first, more, loadMore, error } = useRows(source);
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (!first && rows.length === 0) return <EmptyState />;
  return (
    <>
      <Timeline
        items={rows.map((entry) => ({
          key: `${entry.occurTime ?? ''}${entry.action}`,
          content: (
            <>
              <div>
                <strong title={entry.action}>{words.action(entry.action)}</strong>{' '}
                <PersonName principalId={entry.principalId} />
              </div>
              <div className="quiet">{moment(entry.occurTime, scope.timeZone)}</div>
              {told(entry.detail, { currency: scope.currency, timeZone: scope.timeZone }).map((one) => (
                <div key={one.label} className="detail">
                  {one.label}: <ParticularText particular={one} />
                </div>
              ))}
            </>
          ),
        }))}
      />
      {more && <Button onClick={loadMore}>{t('more')}</Button>}
    </>
  );
}

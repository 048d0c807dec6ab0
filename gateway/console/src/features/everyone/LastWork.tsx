/** What the reader did last, in all services in which they change something: to take up where they left off. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordLink } from '../../parts/RecordLink';
import { useScope } from '../../scope';
import { useWords } from '../../words';
import { latest, worksIn, type Deed } from './lastWork';

const MOST = 8;

/** @param ready once what waits is on screen, which is more urgent. */
export function LastWork({ ready }: { ready: boolean }) {
  const { t } = useTranslation('everyone');
  const rights = useRights();
  const scope = useScope();
  const words = useWords();
  const services = worksIn(rights.session);
  const { data = [] } = useQuery({
    queryKey: ['last work', services],
    queryFn: async () => latest(await Promise.all(services.map(deedsIn)), MOST),
    enabled: ready && services.length > 0,
  });
  if (data.length === 0) return null;
  return (
    <section className="card last-work" aria-label={t('lastWork.title')}>
      <h2>{t('lastWork.title')}</h2>
      <ul>
        {data.map((deed) => (
          <li key={deed.key}>
            <span>{words.action(deed.action)}</span>
            <RecordLink of={deed} otherwise="" />
            <span className="quiet">{placeOf(deed)}</span>
            <time className="quiet" dateTime={deed.occurTime}>
              {moment(deed.occurTime, scope.timeZone)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );

  function placeOf({ companyId, estateId }: Schemas['chassis.AuditEntry']): string {
    return rights.node(estateId === '0' ? companyId : estateId)?.name ?? '';
  }
}

async function deedsIn(service: string): Promise<Deed[]> {
  const call = api.GET('/v1/{service}/auditEntries:own', {
    params: { path: { service }, query: { pageSize: 2 * MOST } },
  });
  const { entries } = await take(call);
  return entries.map((entry, at) => ({ ...entry, service, key: `${service} ${at}` }));
}

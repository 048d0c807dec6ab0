/** How long something took: how many orders took up to so long, as bars, and the shares that people ask for. */
import type { Schemas } from '@manor/web/api/client';
import { number } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import './statistics.css';

// Up to so many minutes, as the platform counts them, and then longer.
const EDGES = [15, 30, 60, 120, 240, 480, 1440, 2880, 10_080];

export function Spread({ title, times }: { title: string; times: Schemas['workorders.Times'] | undefined }) {
  const { t } = useTranslation('workorders');
  if (!times || times.count === 0) return null;
  const most = Math.max(...times.buckets, 1);
  const edge = (place: number): string => {
    const minutes = EDGES[place];
    if (minutes === undefined) return t('statistics.longer');
    if (minutes < 60) return t('statistics.minutes', { count: minutes });
    return minutes < 1440
      ? t('statistics.hours', { count: minutes / 60 })
      : t('statistics.days', { count: minutes / 1440 });
  };
  return (
    <section className="spread" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">
        {t('statistics.shares', {
          half: number(times.p50Minutes),
          most: number(times.p90Minutes),
          nearlyAll: number(times.p95Minutes),
          count: times.count,
        })}
      </p>
      <table>
        <tbody>
          {times.buckets.map((count, place) => (
            <tr key={edge(place)}>
              <th scope="row">{edge(place)}</th>
              <td>
                <div className="spread-bar" style={{ width: `${(100 * count) / most}%` }} />
              </td>
              <td className="amount">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

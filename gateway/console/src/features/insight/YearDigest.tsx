/** On the first page: how much of what this year billed has come in. */
import { useGet } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { useScope } from '../../scope';
import { Totals } from './Totals';
import './insight.css';

export default function YearDigest() {
  const scope = useScope();
  const year = Number(today(scope.timeZone).slice(0, 4));
  const { data: home } = useGet('/v1/insight/home', { query: { ...scope.query, year } });
  if (!home || home.totals.length === 0) return null;
  return (
    <div className="card insight-digest">
      <Totals home={home} />
    </div>
  );
}

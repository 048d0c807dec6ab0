/** The rounds that can be walked, each with how many of its stops are left. */
import { moment } from '@manor/web/format';
import { useEntries } from '@manor/web/offline/device';
import type { Node } from '@manor/web/session';
import { List, Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Kept } from '../shell/Kept';
import { useRounds } from './reads';
import { idOf, isToWalk, standing } from './round';

export function RoundsList({ company }: { company: Node }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const found = useRounds(company.nodeId);
  const entries = useEntries();
  return (
    <Kept found={found} timeZone={company.timeZone}>
      {(rounds) =>
        rounds.length > 0 && (
          <List mode="card" header={<h2>{`${company.name} · ${t('rounds.title')}`}</h2>}>
            {[...rounds].reverse().map((round) => {
              const left = round.stops.filter((one) => isToWalk(standing(round, one, entries))).length;
              const over = round.stops.some((one) => one.state === 'STOP_STATE_MISSED');
              return (
                <List.Item
                  key={idOf(round)}
                  description={
                    <span className={over && left > 0 ? 'late' : undefined}>
                      {moment(round.occurrence?.dueTime, company.timeZone)} –{' '}
                      {moment(round.untilTime, company.timeZone)}
                    </span>
                  }
                  extra={
                    <Tag color={left === 0 ? 'success' : 'primary'} fill="outline">
                      {left === 0 ? t('rounds.walked') : t('rounds.left', { count: left })}
                    </Tag>
                  }
                >
                  <Link to={`/rounds/${company.nodeId}/${idOf(round)}`}>{round.routeName}</Link>
                </List.Item>
              );
            })}
          </List>
        )
      }
    </Kept>
  );
}

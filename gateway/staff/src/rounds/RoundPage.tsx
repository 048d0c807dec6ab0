/** One round: its stops in order; what is read at one opens it, and what was found goes into the queue. */
import { moment } from '@manor/web/format';
import { useEntries } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import { useRights } from '@manor/web/session';
import { Button, ErrorBlock, Input, List, NoticeBar, Tag } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { Kept } from '../shell/Kept';
import { useRounds } from './reads';
import { idOf, isTagOf, isToWalk, standing, tagIn, type Round, type Stop } from './round';
import { StopForm } from './StopForm';

/** What a scan hands to this page: the stop, and what was read there. */
export interface Scanned {
  place: number;
  tag: string;
}

export default function RoundPage() {
  const { t } = useTranslation('staff');
  const { companyId = '', occurrenceId = '' } = useParams();
  const zone = useRights().node(companyId)?.timeZone ?? 'UTC';
  const found = useRounds(companyId);
  const round = found.data?.value.find((one) => idOf(one) === occurrenceId);
  return (
    <Page title={round?.routeName ?? t('rounds.title')} back="/checks">
      <Kept found={found} timeZone={zone}>
        {() =>
          round ? (
            <Shown round={round} zone={zone} />
          ) : (
            <ErrorBlock status="empty" title={t('rounds.over')} description="" />
          )
        }
      </Kept>
    </Page>
  );
}

function Shown({ round, zone }: { round: Round; zone: string }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const scanned = useLocation().state as Scanned | null;
  const [open, setOpen] = useState<Scanned | null>(scanned);
  return (
    <>
      <p className="pad quiet">
        {[round.area, t('workorders:round.until', { time: moment(round.untilTime, zone) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {round.standard && <NoticeBar color="info" wrap content={round.standard} />}
      <TagField
        round={round}
        onRead={(read) => {
          setOpen(read);
        }}
      />
      <List mode="card">
        {round.stops.map((stop) => (
          <StopLine
            key={stop.place}
            round={round}
            stop={stop}
            zone={zone}
            read={open?.place === stop.place ? open.tag : undefined}
            onOpen={() => {
              setOpen({ place: stop.place, tag: '' });
            }}
            onDone={() => {
              setOpen(null);
            }}
          />
        ))}
      </List>
    </>
  );
}

/** Takes what an NFC tag, a beacon or a camera says, where the phone itself does not open the address. */
function TagField({ round, onRead }: { round: Round; onRead: (scanned: Scanned) => void }) {
  const { t } = useTranslation('staff');
  const [said, setSaid] = useState('');
  const [unknown, setUnknown] = useState(false);
  const look = async (): Promise<void> => {
    const tag = tagIn(said);
    for (const stop of round.stops) {
      if (!(await isTagOf(stop, tag))) continue;
      setSaid('');
      onRead({ place: stop.place, tag });
      return;
    }
    setUnknown(true);
  };
  return (
    <List mode="card">
      <List.Item
        extra={
          <Button size="small" disabled={said.trim() === ''} onClick={look}>
            {t('rounds.look')}
          </Button>
        }
        description={unknown ? <span className="late">{t('rounds.unknown')}</span> : t('rounds.scanHint')}
      >
        <Input
          aria-label={t('rounds.tag')}
          placeholder={t('rounds.tag')}
          maxLength={300}
          value={said}
          onChange={(typed) => {
            setUnknown(false);
            setSaid(typed);
          }}
        />
      </List.Item>
    </List>
  );
}

interface LineProps {
  round: Round;
  stop: Stop;
  zone: string;
  /** What was read there; undefined where the stop is not open. */
  read: string | undefined;
  onOpen: () => void;
  onDone: () => void;
}

const COLOURS: Partial<Record<Stop['state'], 'success' | 'danger' | 'warning'>> = {
  STOP_STATE_PASSED: 'success',
  STOP_STATE_FAILED: 'danger',
  STOP_STATE_MISSED: 'warning',
};

function StopLine({ round, stop, zone, read, onOpen, onDone }: LineProps) {
  const { t } = useTranslation(['staff', 'workorders']);
  const state = standing(round, stop, useEntries());
  const toWalk = isToWalk(state);
  return (
    <List.Item
      description={`${stop.pointPlace} · ${moment(stop.dueTime, zone)}`}
      extra={
        <>
          <Tag color={COLOURS[state] ?? 'default'} fill="outline">
            {t(`workorders:stopState.${state}`)}
          </Tag>
          {state !== stop.state && <div className="quiet">{t('order.waits')}</div>}
        </>
      }
    >
      {`${stop.place}. ${stop.pointName}`}
      {toWalk && read === undefined && (
        <div className="ways">
          <Button size="small" fill="outline" onClick={onOpen}>
            {t('rounds.byHand')}
          </Button>
        </div>
      )}
      {toWalk && read !== undefined && <StopForm round={round} stop={stop} tag={read} onDone={onDone} />}
    </List.Item>
  );
}

/** Where the code of a goods release pass leads that the phone's camera has read: checked here, without a network too. */
import { moment } from '@manor/web/format';
import { useDevice, useEntries } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import { useRights } from '@manor/web/session';
import { Button, ErrorBlock, Input, List, NoticeBar, Toast } from 'antd-mobile';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useWorkplaces } from '../orders/reads';
import type { ReleaseBody } from '../senders';
import { Kept } from '../shell/Kept';
import { read, verdict, type Key, type Said } from './code';
import { useKeys } from './reads';

export default function PassPage() {
  const { t } = useTranslation('staff');
  const { code = '' } = useParams();
  const [company] = useWorkplaces();
  return (
    <Page title={t('pass.title')} back="/">
      {company ? (
        <Checked companyId={company.nodeId} timeZone={company.timeZone} code={code} />
      ) : (
        <ErrorBlock status="empty" title={t('day.nowhere')} description="" />
      )}
    </Page>
  );
}

function Checked({ companyId, timeZone, code }: { companyId: string; timeZone: string; code: string }) {
  const found = useKeys(companyId);
  return (
    <Kept found={found} timeZone={timeZone}>
      {(keys) => <Judged key={code} keys={keys} code={code} />}
    </Kept>
  );
}

function Judged({ keys, code }: { keys: Key[]; code: string }) {
  const { t } = useTranslation('staff');
  const rights = useRights();
  const [said, setSaid] = useState<Said | null>();
  useEffect(() => {
    let ended = false;
    void read(code, keys).then((one) => {
      if (!ended) setSaid(one);
    });
    return () => {
      ended = true;
    };
  }, [code, keys]);
  if (said === undefined) return null;
  const found = verdict(said, (estateId) => rights.holdsAt('workorders.passes.release', estateId));
  const zone = said ? (rights.node(said.estateId)?.timeZone ?? 'UTC') : 'UTC';
  const time = said ? moment(found === 'notYet' ? said.from : said.until, zone) : '';
  return (
    <>
      <NoticeBar color={found === 'good' ? 'success' : 'error'} wrap content={t(`pass.${found}`, { time })} />
      {said && found !== 'otherEstate' && <Facts said={said} zone={zone} />}
      {said && found === 'good' && <Release said={said} code={code} />}
    </>
  );
}

function Facts({ said, zone }: { said: Said; zone: string }) {
  const { t } = useTranslation('staff');
  return (
    <List mode="card">
      <List.Item description={said.goods}>{t('pass.goods')}</List.Item>
      <List.Item extra={said.bearer}>{t('pass.bearer')}</List.Item>
      {said.plate && <List.Item extra={said.plate}>{t('pass.plate')}</List.Item>}
      <List.Item extra={said.unit}>{t('pass.unit')}</List.Item>
      <List.Item extra={moment(said.until, zone)}>{t('pass.until')}</List.Item>
    </List>
  );
}

function Release({ said, code }: { said: Said; code: string }) {
  const { t } = useTranslation('staff');
  const { database, owner, queue } = useDevice();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const subject = `pass/${said.passId}`;
  const waits = useEntries().some((one) => one.subject === subject);
  const [before, setBefore] = useState(false);
  useEffect(() => {
    void database.get('trails', [owner, subject]).then((trail) => {
      setBefore(trail !== undefined);
    });
  }, [database, owner, subject]);
  const release = async (): Promise<void> => {
    const body: ReleaseBody = {
      companyId: said.companyId,
      passId: said.passId,
      name: said.bearer,
      code,
      note,
    };
    await queue.add({ kind: 'release', subject, seen: '', body });
    Toast.show(t('pass.kept'));
    await navigate('/');
  };
  if (waits || before)
    return <ErrorBlock status="empty" title={t('pass.done')} description={t('pass.doneHint')} />;
  return (
    <>
      <List mode="card">
        <List.Item>
          <Input
            aria-label={t('pass.note')}
            placeholder={t('pass.note')}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
        </List.Item>
      </List>
      <div className="pad">
        <Button block color="primary" size="large" onClick={release}>
          {t('pass.release')}
        </Button>
      </div>
    </>
  );
}

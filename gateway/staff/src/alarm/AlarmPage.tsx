/** Raises an alarm: what it is and where, with the phone's position where its owner allows it; told at once. */
import { useDevice } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import { useRights } from '@manor/web/session';
import { Button, Input, List, NoticeBar, Toast } from 'antd-mobile';
import { WordsField } from '@manor/web/phone/WordsField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Choice } from '../report/Choice';
import type { AlarmBody } from '../senders';
import { position } from './position';

const KINDS = [
  'INCIDENT_KIND_SECURITY',
  'INCIDENT_KIND_FIRE',
  'INCIDENT_KIND_INJURY',
  'INCIDENT_KIND_FLOOD',
  'INCIDENT_KIND_TRAFFIC',
  'INCIDENT_KIND_DAMAGE',
  'INCIDENT_KIND_OTHER',
] as const;

export default function AlarmPage() {
  const { t } = useTranslation(['staff', 'workorders']);
  const { queue } = useDevice();
  const navigate = useNavigate();
  const rights = useRights();
  const estates = rights.session.nodes.filter(
    (one) =>
      one.kind === 'NODE_KIND_ESTATE' &&
      !one.closed &&
      rights.holdsAt('workorders.incidents.write', one.nodeId),
  );
  const [estateId, setEstate] = useState(estates.length === 1 ? estates[0]?.nodeId : undefined);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('INCIDENT_KIND_SECURITY');
  const [place, setPlace] = useState('');
  const [description, setDescription] = useState('');
  const [busy, setBusy] = useState(false);
  const raise = async (): Promise<void> => {
    const companyId = estates.find((one) => one.nodeId === estateId)?.companyId;
    if (!companyId || !estateId) return;
    setBusy(true);
    const where = await position();
    const body: AlarmBody = { companyId, estateId, kind, place, description, ...where };
    await queue.add({ kind: 'alarm', subject: `alarm/${crypto.randomUUID()}`, seen: '', body });
    Toast.show(t(navigator.onLine ? 'alarm.sent' : 'alarm.kept'));
    await navigate('/');
  };
  return (
    <Page title={t('alarm.title')} back="/">
      <NoticeBar color="alert" wrap content={t('alarm.hint')} />
      {estates.length > 1 && (
        <Choice
          title={t('report.estate')}
          value={estateId}
          options={estates.map((one) => [one.nodeId, one.name])}
          onChange={setEstate}
        />
      )}
      <Choice
        title={t('report.what')}
        value={kind}
        options={KINDS.map((one) => [one, t(`workorders:incidentKind.${one}`)])}
        onChange={(one) => {
          setKind(one as (typeof KINDS)[number]);
        }}
      />
      <List mode="card">
        <List.Item>
          <Input
            aria-label={t('alarm.place')}
            placeholder={t('alarm.place')}
            maxLength={200}
            value={place}
            onChange={setPlace}
          />
        </List.Item>
        <List.Item>
          <WordsField
            label={t('alarm.words')}
            placeholder={t('alarm.words')}
            rows={2}
            maxLength={2000}
            value={description}
            onChange={setDescription}
          />
        </List.Item>
      </List>
      <div className="pad">
        <Button
          block
          color="danger"
          size="large"
          disabled={busy || !estateId || place.trim() === ''}
          onClick={raise}
        >
          {t('alarm.send')}
        </Button>
      </div>
    </Page>
  );
}

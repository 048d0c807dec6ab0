/** Where the code of a point leads that the phone's own camera has read: to its stop of the round that is due. */
import { useEntries } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import type { Node } from '@manor/web/session';
import { ErrorBlock } from 'antd-mobile';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useWorkplaces } from '../orders/reads';
import { Kept } from '../shell/Kept';
import { useRounds } from './reads';
import { idOf, stopOf, type Round } from './round';
import type { Scanned } from './RoundPage';

export default function ScanPage() {
  const { t } = useTranslation('staff');
  const { tag = '' } = useParams();
  return (
    <Page title={t('rounds.title')} back="/checks">
      {useWorkplaces().map((one) => (
        <InCompany key={one.nodeId} company={one} tag={tag} />
      ))}
    </Page>
  );
}

function InCompany({ company, tag }: { company: Node; tag: string }) {
  return (
    <Kept found={useRounds(company.nodeId)} timeZone={company.timeZone}>
      {(rounds) => <Looking rounds={rounds} companyId={company.nodeId} tag={tag} />}
    </Kept>
  );
}

function Looking({ rounds, companyId, tag }: { rounds: Round[]; companyId: string; tag: string }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const entries = useEntries();
  const [none, setNone] = useState(false);
  useEffect(() => {
    let ended = false;
    void stopOf(rounds, tag, entries).then((found) => {
      if (ended) return;
      setNone(!found);
      if (!found) return;
      const state: Scanned = { place: found.stop.place, tag };
      void navigate(`/rounds/${companyId}/${idOf(found.round)}`, { replace: true, state });
    });
    return () => {
      ended = true;
    };
  }, [rounds, companyId, tag, entries, navigate]);
  return none ? <ErrorBlock status="empty" title={t('rounds.unknown')} description="" /> : null;
}

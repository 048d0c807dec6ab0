/** Reports what somebody found on their way: at which estate, what, where, with photos; also without a network. */
import { ACCEPT } from '@manor/web/attach';
import { useNamed } from '@manor/web/named';
import { useDevice } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import { useRights, type Node } from '@manor/web/session';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, Input, List, Toast } from 'antd-mobile';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCategories } from '../orders/reads';
import type { ReportBody } from '../senders';
import { Kept } from '../shell/Kept';
import { Choice } from './Choice';

const MOST_PHOTOS = 6;

export default function ReportPage() {
  const { t } = useTranslation('staff');
  const rights = useRights();
  const estates = rights.session.nodes.filter(
    (one) =>
      one.kind === 'NODE_KIND_ESTATE' && !one.closed && rights.holdsAt('workorders.orders.write', one.nodeId),
  );
  const [chosen, setChosen] = useState(estates.length === 1 ? estates[0]?.nodeId : undefined);
  const estate = estates.find((one) => one.nodeId === chosen);
  return (
    <Page title={t('report.title')} back="/">
      {estates.length > 1 && (
        <Choice
          title={t('report.estate')}
          value={chosen}
          options={estates.map((one) => [one.nodeId, one.name])}
          onChange={setChosen}
        />
      )}
      {estate && <Report key={estate.nodeId} estate={estate} />}
    </Page>
  );
}

function Report({ estate }: { estate: Node }) {
  const { t } = useTranslation('staff');
  const { queue } = useDevice();
  const named = useNamed();
  const navigate = useNavigate();
  const { companyId, nodeId: estateId, timeZone } = estate;
  const categories = useCategories(companyId);
  const [categoryId, setCategory] = useState<string>();
  const [place, setPlace] = useState('');
  const [description, setDescription] = useState('');
  const [photos, setPhotos] = useState<File[]>([]);
  const [busy, setBusy] = useState(false);
  const report = async (): Promise<void> => {
    if (!categoryId) return;
    setBusy(true);
    const body: ReportBody = { companyId, estateId, categoryId, place, description, photos };
    await queue.add({ kind: 'report', subject: `report/${crypto.randomUUID()}`, seen: '', body });
    Toast.show(t('report.kept'));
    await navigate('/');
  };
  return (
    <>
      <Kept found={categories} timeZone={timeZone}>
        {(all) => (
          <Choice
            title={t('report.what')}
            value={categoryId}
            options={all.filter((one) => !one.retired).map((one) => [one.categoryId, named(one)])}
            onChange={setCategory}
          />
        )}
      </Kept>
      <List mode="card">
        <List.Item>
          <Input
            aria-label={t('report.place')}
            placeholder={t('report.place')}
            maxLength={200}
            value={place}
            onChange={setPlace}
          />
        </List.Item>
        <List.Item>
          <WordsField
            label={t('report.words')}
            placeholder={t('report.words')}
            rows={3}
            maxLength={2000}
            value={description}
            onChange={setDescription}
          />
        </List.Item>
        <List.Item description={photos.map((one) => one.name).join(', ')}>
          <AddPhotos
            onAdd={(more) => {
              setPhotos([...photos, ...more].slice(0, MOST_PHOTOS));
            }}
          />
        </List.Item>
      </List>
      <div className="pad">
        <Button
          block
          color="primary"
          disabled={busy || !categoryId || place.trim() === '' || description.trim() === ''}
          onClick={report}
        >
          {t('report.send')}
        </Button>
      </div>
    </>
  );
}

function AddPhotos({ onAdd }: { onAdd: (files: File[]) => void }) {
  const { t } = useTranslation('staff');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        hidden
        multiple
        type="file"
        accept={ACCEPT}
        aria-label={t('photos.add')}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => chooser.current?.click()}>
        {t('photos.add')}
      </Button>
    </>
  );
}

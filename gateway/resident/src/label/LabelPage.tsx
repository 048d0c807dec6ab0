/** What somebody sees who has read the QR code of a label: what hangs there, and reporting what is the matter with it. */
import { explained } from '@manor/web/api/problem';
import { keyed, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { useNamed } from '@manor/web/named';
import { LanguageSwitch } from '@manor/web/phone/LanguageSwitch';
import { Page } from '@manor/web/phone/Page';
import { smaller } from '@manor/web/smaller';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, List, NoticeBar, Radio, Result, Skeleton } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Photos } from '../repairs/Photos';

const MOST_PHOTOS = 3;
const MOST_BYTES = 700_000;

export default function LabelPage() {
  const { t } = useTranslation('resident');
  const { code = '' } = useParams();
  const found = useGet('/v1/workorders/codes/{code}', { path: { code } });
  const label = found.data;
  return (
    <main className="stage" id="content">
      <Page title={t('label.title')} error={found.error}>
        {found.isPending && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
        {label && (
          <>
            <List mode="card">
              <List.Item description={`${label.estateName} · ${label.place}`}>{label.name}</List.Item>
            </List>
            <Report code={code} categories={label.categories} />
          </>
        )}
        <div className="centre">
          <LanguageSwitch />
        </div>
      </Page>
    </main>
  );
}

interface ReportProps {
  code: string;
  categories: { categoryId: string; nameZh: string; nameEn: string }[];
}

function Report({ code, categories }: ReportProps) {
  const { t } = useTranslation('resident');
  const named = useNamed();
  const [categoryId, setCategory] = useState<string>();
  const [description, setDescription] = useState('');
  // The same report sent again is the same order.
  const [clientId] = useState(() => crypto.randomUUID());
  const [photos, setPhotos] = useState<File[]>([]);
  // What became of the photos, once the report is in.
  const [adding, setAdding] = useState<'adding' | 'added' | 'lost'>();
  const add = async (): Promise<void> => {
    setAdding('adding');
    try {
      for (const one of photos) {
        const photo = await smaller(one, MOST_BYTES);
        await take(
          keyed(crypto.randomUUID()).POST('/v1/workorders/codes/{code}:addPhoto', {
            params: { path: { code } },
            body: { clientId, photo },
          }),
        );
      }
      setAdding('added');
    } catch {
      setAdding('lost');
    }
  };
  const sent = useSubmit<string, { number: string }>(
    (client, chosen) =>
      client.POST('/v1/workorders/codes/{code}:report', {
        params: { path: { code } },
        body: { categoryId: chosen, description, clientId },
      }),
    () => {
      if (photos.length > 0) void add();
    },
  );
  if (sent.result)
    return (
      <Result
        status="success"
        title={t('label.reported', { number: sent.result.number })}
        description={
          <>
            {t('label.reportedHint')}
            {adding && <p>{t(`label.photos.${adding}`)}</p>}
          </>
        }
      />
    );
  return (
    <>
      <List mode="card" header={<h2>{t('repairs.what')}</h2>}>
        <Radio.Group
          value={categoryId ?? null}
          onChange={(value) => {
            setCategory(String(value));
          }}
        >
          {categories.map((one) => (
            <List.Item key={one.categoryId}>
              <Radio value={one.categoryId}>{named(one)}</Radio>
            </List.Item>
          ))}
        </Radio.Group>
        <List.Item>
          <WordsField
            label={t('repairs.words')}
            placeholder={t('repairs.words')}
            rows={3}
            maxLength={500}
            value={description}
            onChange={setDescription}
          />
        </List.Item>
        <List.Item description={t('label.photosHint', { count: MOST_PHOTOS })}>
          <Photos photos={photos} most={MOST_PHOTOS} accept="image/jpeg,image/png" onChange={setPhotos} />
        </List.Item>
      </List>
      <div className="pad buttons">
        {sent.error && <NoticeBar color="error" wrap content={explained(sent.error)} />}
        <Button
          block
          color="primary"
          loading={sent.pending}
          disabled={!categoryId || description.trim() === ''}
          onClick={() => {
            if (categoryId) sent.submit(categoryId);
          }}
        >
          {t('repairs.send')}
        </Button>
      </div>
    </>
  );
}

/** Reports something: what it is, at which unit, in the resident's words, with photos. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { attach } from '@manor/web/attach';
import { useNamed } from '@manor/web/named';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, List, NoticeBar, Radio } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../shell/Page';
import { Photos } from './Photos';
import { ChooseHome, type Home } from './Homes';
import { type Order } from './order';

const MOST_PHOTOS = 6;

export default function ReportPage() {
  const { t } = useTranslation('resident');
  const [home, setHome] = useState<Home>();
  return (
    <Page title={t('repairs.report')} back="/repairs">
      <ChooseHome home={home} onChoose={setHome} />
      {home && <Report key={home.occupancyId} home={home} />}
    </Page>
  );
}

function Report({ home }: { home: Home }) {
  const { t } = useTranslation('resident');
  const named = useNamed();
  const navigate = useNavigate();
  const { companyId, estateId, unitId } = home;
  const categories = useRows(
    listing('/v1/workorders/categories', 'categories', { companyId, pageSize: 200 }),
  );
  const [categoryId, setCategory] = useState<string>();
  const [description, setDescription] = useState('');
  const [photos, setPhotos] = useState<File[]>([]);
  const [problem, setProblem] = useState<unknown>();
  // The same report sent again is the same order.
  const [clientId] = useState(() => crypto.randomUUID());
  const follow = async (order: Order): Promise<void> => {
    try {
      for (const photo of photos) {
        await attach({ service: 'workorders', companyId, kind: 'order', recordId: order.orderId }, photo);
      }
      await navigate(`/repairs/${companyId}/${order.orderId}`);
    } catch (refused) {
      setProblem(refused);
    }
  };
  const sent = useSubmit<string, Schemas['workorders.CreateOrderResponse']>(
    (client, chosen) =>
      client.POST('/v1/workorders/orders', {
        body: { companyId, estateId, clientId, order: { categoryId: chosen, unitId, description } },
      }),
    ({ order }) => {
      if (order) void follow(order);
    },
  );
  const error = categories.error ?? sent.error;
  return (
    <>
      <List mode="card" header={<h2>{t('repairs.what')}</h2>}>
        <Radio.Group
          value={categoryId ?? null}
          onChange={(value) => {
            setCategory(String(value));
          }}
        >
          {categories.rows.map((one) => (
            <List.Item key={one.categoryId}>
              <Radio value={one.categoryId}>{named(one)}</Radio>
            </List.Item>
          ))}
        </Radio.Group>
      </List>
      <List mode="card" header={<h2>{t('repairs.words')}</h2>}>
        <List.Item>
          <WordsField
            label={t('repairs.words')}
            rows={3}
            maxLength={2000}
            value={description}
            onChange={setDescription}
          />
        </List.Item>
        <List.Item description={t('repairs.photosHint', { count: MOST_PHOTOS })}>
          <Photos photos={photos} most={MOST_PHOTOS} onChange={setPhotos} />
        </List.Item>
      </List>
      <div className="pad buttons">
        {error && <NoticeBar color="error" wrap content={explained(error)} />}
        {problem !== undefined && sent.result?.order && (
          <NoticeBar
            color="error"
            wrap
            content={t('repairs.photoRefused', { number: sent.result.order.number, why: explained(problem) })}
          />
        )}
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

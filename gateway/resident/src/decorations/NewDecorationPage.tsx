/** Applies for a decoration: which unit, what is done, by whom, and from when to when; drawings follow on its page. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, Input, List, NoticeBar } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChooseHome, type Home } from '../repairs/Homes';
import { Page } from '../shell/Page';

export default function NewDecorationPage() {
  const { t } = useTranslation('resident');
  const [home, setHome] = useState<Home>();
  return (
    <Page title={t('decorations.new')} back="/decorations">
      <ChooseHome home={home} onChoose={setHome} />
      {home && <Applied key={home.occupancyId} home={home} />}
    </Page>
  );
}

const EMPTY = { work: '', contractor: '', siteManager: '', startDate: '', endDate: '' };
type Name = Exclude<keyof typeof EMPTY, 'work'>;

function Applied({ home }: { home: Home }) {
  const { t } = useTranslation('resident');
  const navigate = useNavigate();
  const { companyId, estateId, unitId } = home;
  const [told, setTold] = useState(EMPTY);
  const applying = useSubmit<Schemas['workorders.Decoration.sent'], Schemas['workorders.Decoration']>(
    (client, decoration) =>
      client.POST('/v1/workorders/decorations', { body: { companyId, estateId, decoration } }),
    (made) => void navigate(`/decorations/${companyId}/${made.decorationId}`),
  );
  const say = (name: keyof typeof EMPTY) => (typed: string) => {
    setTold({ ...told, [name]: typed });
  };
  const line = (name: Name, most: number, type: 'text' | 'date' = 'text') => {
    const label = t(`decorations.${name}`);
    return (
      <List.Item title={type === 'date' ? label : undefined}>
        <Input
          type={type}
          aria-label={label}
          placeholder={label}
          maxLength={most}
          value={told[name]}
          onChange={say(name)}
        />
      </List.Item>
    );
  };
  const { work, contractor, startDate, endDate } = told;
  return (
    <>
      <List mode="card">
        <List.Item>
          <WordsField
            label={t('decorations.work')}
            placeholder={t('decorations.work')}
            rows={3}
            maxLength={2000}
            value={work}
            onChange={say('work')}
          />
        </List.Item>
        {line('contractor', 100)}
        {line('siteManager', 60)}
        {line('startDate', 10, 'date')}
        {line('endDate', 10, 'date')}
      </List>
      <p className="pad quiet">{t('decorations.drawingsHint')}</p>
      <div className="pad buttons">
        {applying.error && <NoticeBar color="error" wrap content={explained(applying.error)} />}
        <Button
          block
          color="primary"
          loading={applying.pending}
          disabled={[work, contractor, startDate, endDate].some((one) => one.trim() === '')}
          onClick={() => {
            applying.submit({ unitId, ...told });
          }}
        >
          {t('decorations.send')}
        </Button>
      </div>
    </>
  );
}

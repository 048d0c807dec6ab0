/** Asks for a goods release pass: from which unit, what, who takes it out, and for how long. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { linesOf } from '@manor/web/lines';
import { PASS_DAYS, validFor } from '@manor/web/passes';
import { Button, Input, List, NoticeBar, Radio } from 'antd-mobile';
import { WordsField } from '@manor/web/phone/WordsField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChooseHome, type Home } from '../repairs/Homes';
import { Page } from '../shell/Page';

export default function NewPassPage() {
  const { t } = useTranslation('resident');
  const [home, setHome] = useState<Home>();
  return (
    <Page title={t('passes.new')} back="/passes">
      <ChooseHome home={home} onChoose={setHome} />
      {home && <Asked key={home.occupancyId} home={home} />}
    </Page>
  );
}

function Asked({ home }: { home: Home }) {
  const { t } = useTranslation('resident');
  const navigate = useNavigate();
  const { companyId, estateId, unitId } = home;
  const [bearer, setBearer] = useState('');
  const [plate, setPlate] = useState('');
  const [goods, setGoods] = useState('');
  const [days, setDays] = useState<number>(PASS_DAYS[0]);
  const asking = useSubmit<Schemas['workorders.Pass.sent'], Schemas['workorders.Pass']>(
    (client, goodsPass) => client.POST('/v1/workorders/passes', { body: { companyId, estateId, goodsPass } }),
    () => void navigate('/passes'),
  );
  const line = (label: string, most: number, value: string, onChange: (typed: string) => void) => (
    <List.Item>
      <Input aria-label={label} placeholder={label} maxLength={most} value={value} onChange={onChange} />
    </List.Item>
  );
  return (
    <>
      <List mode="card">
        {line(t('passes.bearer'), 60, bearer, setBearer)}
        {line(t('passes.plate'), 20, plate, setPlate)}
        <List.Item>
          <WordsField
            label={t('passes.goods')}
            placeholder={t('passes.goods')}
            rows={3}
            maxLength={1200}
            value={goods}
            onChange={setGoods}
          />
        </List.Item>
      </List>
      <List mode="card" header={<h2>{t('passes.days')}</h2>}>
        <Radio.Group
          value={days}
          onChange={(chosen) => {
            setDays(Number(chosen));
          }}
        >
          {PASS_DAYS.map((one) => (
            <List.Item key={one}>
              <Radio value={one}>{t('passes.dayCount', { count: one })}</Radio>
            </List.Item>
          ))}
        </Radio.Group>
      </List>
      <div className="pad buttons">
        {asking.error && <NoticeBar color="error" wrap content={explained(asking.error)} />}
        <Button
          block
          color="primary"
          loading={asking.pending}
          disabled={bearer.trim() === '' || linesOf(goods).length === 0}
          onClick={() => {
            asking.submit({ unitId, bearer, plate, goods: linesOf(goods), ...validFor(days) });
          }}
        >
          {t('passes.send')}
        </Button>
      </div>
    </>
  );
}

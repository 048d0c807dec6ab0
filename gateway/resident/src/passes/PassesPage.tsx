/** Goods release passes: asks for one, and shows the code of an approved one at the gate. */
import { QrCode } from '@manor/web/phone/QrCode';
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, ErrorBlock, List, NoticeBar, Skeleton, Tag } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { More } from '../shell/More';
import { Page } from '../shell/Page';

type Pass = Schemas['workorders.Pass'];

const COLOURS: Partial<Record<Pass['state'], 'primary' | 'success' | 'danger'>> = {
  PASS_STATE_REQUESTED: 'primary',
  PASS_STATE_APPROVED: 'success',
  PASS_STATE_REFUSED: 'danger',
};

export default function PassesPage() {
  const { t } = useTranslation('resident');
  const navigate = useNavigate();
  const { customers } = useRights().session;
  return (
    <Page title={t('passes.title')} back="/me">
      <div className="pad">
        <Button block color="primary" onClick={() => void navigate('/passes/new')}>
          {t('passes.new')}
        </Button>
      </div>
      {customers.map((one) => (
        <OfCustomer key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
    </Page>
  );
}

function OfCustomer({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  const found = useRows(listing('/v1/workorders/passes', 'passes', { companyId, customerId }));
  return (
    <section className="customer" aria-label={company?.name ?? ''}>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.first && !found.error && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {!found.first && found.rows.length === 0 && (
        <ErrorBlock status="empty" title={t('passes.none')} description={t('passes.noneHint')} />
      )}
      {found.rows.length > 0 && (
        <List mode="card" header={<h2>{company?.name}</h2>}>
          {found.rows.map((one) => (
            <Line key={one.passId} pass={one} timeZone={company?.timeZone ?? 'UTC'} />
          ))}
        </List>
      )}
      <More found={found} />
    </section>
  );
}

function Line({ pass, timeZone }: { pass: Pass; timeZone: string }) {
  const { t } = useTranslation('resident');
  const [shown, setShown] = useState(false);
  const { companyId, passId } = pass;
  const cancelling = useSubmit<undefined, Pass>((client) =>
    client.POST('/v1/workorders/passes/{passId}:cancel', {
      params: { path: { passId } },
      body: { companyId },
    }),
  );
  const approved = pass.state === 'PASS_STATE_APPROVED';
  return (
    <List.Item
      description={`${pass.goods.join('、')} · ${t('passes.until', { time: moment(pass.validUntilTime, timeZone) })}`}
      extra={
        <Tag color={COLOURS[pass.state] ?? 'default'} fill="outline">
          {t(`passes.state.${pass.state}`)}
        </Tag>
      }
    >
      {[pass.unitCode, pass.bearer, pass.plate].filter(Boolean).join(' · ')}
      {pass.reason && <div className="quiet">{pass.reason}</div>}
      {cancelling.error && <NoticeBar color="error" wrap content={explained(cancelling.error)} />}
      {(approved || pass.state === 'PASS_STATE_REQUESTED') && (
        <div className="ways">
          {approved && (
            <Button
              size="small"
              color="primary"
              onClick={() => {
                setShown(!shown);
              }}
            >
              {t('passes.show')}
            </Button>
          )}
          <Button
            size="small"
            loading={cancelling.pending}
            onClick={() => {
              cancelling.submit(undefined);
            }}
          >
            {t('passes.cancel')}
          </Button>
        </div>
      )}
      {shown && <Code pass={pass} timeZone={timeZone} />}
    </List.Item>
  );
}

function Code({ pass, timeZone }: { pass: Pass; timeZone: string }) {
  const { t } = useTranslation('resident');
  const { companyId, passId } = pass;
  const found = useGet('/v1/workorders/passes/{passId}:code', {
    path: { passId },
    query: { companyId, baseUrl: location.origin },
  });
  if (found.error) return <NoticeBar color="error" wrap content={explained(found.error)} />;
  if (!found.data) return <Skeleton.Paragraph animated lineCount={4} />;
  return (
    <>
      <QrCode rows={found.data.qrRows} label={t('passes.code')} />
      <p className="quiet">{t('passes.codeUntil', { time: moment(found.data.expireTime, timeZone) })}</p>
    </>
  );
}

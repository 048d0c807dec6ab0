/** One goods release pass: what may leave, and its code for whoever has no phone; decided and cancelled here. */
import { QrCode } from '@manor/web/phone/QrCode';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Descriptions, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Pass } from './pass';

type Asking = 'approve' | 'refuse' | 'cancel';

export function PassDrawer({ pass, onClose }: { pass: Pass; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [asking, setAsking] = useState<Asking>();
  const time = (at: string | undefined): string => moment(at, scope.timeZone);
  const by = (who: string, at: string | undefined) =>
    who && (
      <>
        <PersonName principalId={who} /> <span className="quiet">{time(at)}</span>
      </>
    );
  const requested = pass.state === 'PASS_STATE_REQUESTED';
  const approved = pass.state === 'PASS_STATE_APPROVED';
  const facts = [
    {
      label: t('order.state'),
      children: <StateTag state={pass.state}>{t(`passState.${pass.state}`)}</StateTag>,
    },
    { label: t('order.unit'), children: pass.unitCode },
    { label: t('order.customer'), children: pass.customerName },
    { label: t('pass.bearer'), children: pass.bearer },
    { label: t('pass.plate'), children: pass.plate },
    { label: t('pass.goods'), children: pass.goods.join('、') },
    { label: t('pass.until'), children: `${time(pass.validFromTime)} – ${time(pass.validUntilTime)}` },
    { label: t('pass.decider'), children: by(pass.decider, pass.decideTime) },
    { label: t('pass.reason'), children: pass.reason },
    {
      label: t('pass.releaser'),
      children: pass.releaser && (
        <>
          {by(pass.releaser, pass.releaseTime)}{' '}
          {pass.byHand && <Tag color="warning">{t('round.byHand')}</Tag>}
          {pass.doubtfulTime && <Tag color="error">{t('round.doubtful')}</Tag>}
        </>
      ),
    },
    { label: t('pass.note'), children: pass.note },
  ];
  const mayDecide = requested && rights.holdsAt('workorders.passes.decide', pass.estateId);
  const mayWrite = rights.holdsAt('workorders.passes.write', pass.estateId);
  return (
    <Drawer
      open
      size={480}
      title={`${t('pass.title')} · ${pass.bearer}`}
      onClose={onClose}
      extra={
        <div className="drawer-actions">
          {mayDecide && (
            <>
              <Choose asking="approve" primary onChoose={setAsking} />
              <Choose asking="refuse" onChoose={setAsking} />
            </>
          )}
          {(requested || approved) && mayWrite && <Choose asking="cancel" onChoose={setAsking} />}
        </div>
      }
    >
      <Descriptions
        column={1}
        size="small"
        items={facts.filter(({ children }) => children).map((one) => ({ ...one, key: one.label }))}
      />
      {approved && mayWrite && <Code pass={pass} />}
      {asking && (
        <Decide
          pass={pass}
          asking={asking}
          onDone={onClose}
          onClose={() => {
            setAsking(undefined);
          }}
        />
      )}
    </Drawer>
  );
}

interface ChooseProps {
  asking: Asking;
  primary?: boolean;
  onChoose: (asking: Asking) => void;
}

function Choose({ asking, primary = false, onChoose }: ChooseProps) {
  const { t } = useTranslation('workorders');
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => {
        onChoose(asking);
      }}
    >
      {t(`pass.${asking}`)}
    </Button>
  );
}

interface DecideProps {
  pass: Pass;
  asking: Asking;
  onDone: () => void;
  onClose: () => void;
}

function Decide({ pass, asking, onDone, onClose }: DecideProps) {
  const { t } = useTranslation('workorders');
  const { companyId, passId } = pass;
  const path = { passId };
  return (
    <ReasonDialog
      title={t(`pass.${asking}`)}
      {...(asking === 'refuse' ? { reason: 'required' as const } : {})}
      danger={asking !== 'approve'}
      send={(client, reason) =>
        asking === 'cancel'
          ? client.POST('/v1/workorders/passes/{passId}:cancel', { params: { path }, body: { companyId } })
          : client.POST('/v1/workorders/passes/{passId}:decide', {
              params: { path },
              body: { companyId, approved: asking === 'approve', reason },
            })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {pass.goods.join('、')}
    </ReasonDialog>
  );
}

/** The code as it now is, to be shown or printed. */
function Code({ pass }: { pass: Pass }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const { companyId, passId } = pass;
  const found = useGet('/v1/workorders/passes/{passId}:code', {
    path: { passId },
    query: { companyId, baseUrl: location.origin },
  });
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  if (!found.data) return null;
  return (
    <div style={{ maxWidth: 320, margin: '16px auto' }}>
      <QrCode rows={found.data.qrRows} label={t('pass.code')} />
      <p className="quiet">{t('pass.codeUntil', { time: moment(found.data.expireTime, scope.timeZone) })}</p>
    </div>
  );
}

/** Decorations of a resident's units: applied for, and where each stands. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, ErrorBlock, List, NoticeBar, Skeleton } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { More } from '../shell/More';
import { Page } from '../shell/Page';
import { StateTag } from './StateTag';

export default function DecorationsPage() {
  const { t } = useTranslation('resident');
  const navigate = useNavigate();
  const { customers } = useRights().session;
  return (
    <Page title={t('decorations.title')} back="/me">
      <div className="pad">
        <Button block color="primary" onClick={() => void navigate('/decorations/new')}>
          {t('decorations.new')}
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
  const navigate = useNavigate();
  const company = useRights().node(companyId);
  const found = useRows(listing('/v1/workorders/decorations', 'decorations', { companyId, customerId }));
  return (
    <section className="customer" aria-label={company?.name ?? ''}>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.first && !found.error && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {!found.first && found.rows.length === 0 && (
        <ErrorBlock status="empty" title={t('decorations.none')} description={t('decorations.noneHint')} />
      )}
      {found.rows.length > 0 && (
        <List mode="card" header={<h2>{company?.name}</h2>}>
          {found.rows.map((one) => (
            <List.Item
              key={one.decorationId}
              description={period(one.startDate, one.endDate)}
              extra={<StateTag decoration={one} />}
              onClick={() => void navigate(`/decorations/${companyId}/${one.decorationId}`)}
            >
              {one.unitCode} · {one.contractor}
            </List.Item>
          ))}
        </List>
      )}
      <More found={found} />
    </section>
  );
}

/** What the resident reported, newest first, and where it stands. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useNamed } from '@manor/web/named';
import { Button, ErrorBlock, List, NoticeBar, Skeleton, Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { More } from '../shell/More';
import { Page } from '../shell/Page';
import { STATE_COLOURS } from './order';

export default function RepairsPage() {
  const { t } = useTranslation('resident');
  const navigate = useNavigate();
  const { customers } = useRights().session;
  return (
    <Page title={t('repairs.title')}>
      <div className="pad">
        <Button block color="primary" onClick={() => void navigate('/repairs/new')}>
          {t('repairs.report')}
        </Button>
      </div>
      {customers.map((one) => (
        <Reported key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
    </Page>
  );
}

function Reported({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  const named = useNamed();
  const found = useRows(listing('/v1/workorders/orders', 'orders', { companyId, customerId }));
  return (
    <section className="customer" aria-label={company?.name ?? ''}>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.first && !found.error && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {!found.first && found.rows.length === 0 && (
        <ErrorBlock status="empty" title={t('repairs.none')} description={t('repairs.noneHint')} />
      )}
      {found.rows.length > 0 && (
        <List mode="card" header={<h2>{company?.name}</h2>}>
          {found.rows.map((one) => (
            <List.Item
              key={one.orderId}
              description={`${one.description} · ${moment(one.reportTime, company?.timeZone ?? 'UTC')}`}
              extra={
                <Tag color={STATE_COLOURS[one.state] ?? 'default'} fill="outline">
                  {t(`repairs.state.${one.state}`)}
                </Tag>
              }
            >
              <Link to={`/repairs/${companyId}/${one.orderId}`}>
                {named({ nameZh: one.categoryNameZh, nameEn: one.categoryNameEn })} {one.number}
              </Link>
            </List.Item>
          ))}
        </List>
      )}
      <More found={found} />
    </section>
  );
}

/** The queue that whoever comes first may take from (抢单). It needs the network, since only one can be first. */
import { explained } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { Page } from '@manor/web/phone/Page';
import type { Node } from '@manor/web/session';
import { Button, ErrorBlock, List, NoticeBar } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Kept } from '../shell/Kept';
import type { Order } from './order';
import { OrderLine, useOrderTitle } from './OrderLine';
import { usePool, useWorkplaces } from './reads';

export default function PoolPage() {
  const { t } = useTranslation(['staff', 'workorders']);
  return (
    <Page title={t('pool.title')}>
      {useWorkplaces().map((one) => (
        <OfCompany key={one.nodeId} company={one} />
      ))}
    </Page>
  );
}

function OfCompany({ company }: { company: Node }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const navigate = useNavigate();
  const titleOf = useOrderTitle();
  const found = usePool(company.nodeId);
  const grab = useSubmit(
    (client, { companyId, orderId }: Order) =>
      client.POST('/v1/workorders/orders/{orderId}:grab', {
        params: { path: { orderId } },
        body: { companyId },
      }),
    ({ companyId, orderId }) => void navigate(`/orders/${companyId}/${orderId}`),
  );
  return (
    <>
      {grab.error && <NoticeBar color="error" wrap content={explained(grab.error)} />}
      <Kept found={found} timeZone={company.timeZone}>
        {(orders) =>
          orders.length === 0 ? (
            <ErrorBlock status="empty" title={t('pool.none')} description="" />
          ) : (
            <List mode="card" header={<h2>{company.name}</h2>}>
              {orders.map((one) => (
                <OrderLine
                  key={one.orderId}
                  order={one}
                  title={titleOf(one)}
                  extra={
                    <Button
                      size="small"
                      color="primary"
                      loading={grab.pending}
                      onClick={() => {
                        grab.submit(one);
                      }}
                    >
                      {t('workorders:moveKind.MOVE_KIND_GRAB')}
                    </Button>
                  }
                />
              ))}
            </List>
          )
        }
      </Kept>
    </>
  );
}

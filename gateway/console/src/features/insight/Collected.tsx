/** The money of a month, which came by receipts and by online orders: leads to either list. */
import { money } from '@manor/web/format';
import dayjs from 'dayjs';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { ordersOf, receiptsOf } from '../../links';
import { Figure } from '../../parts/Figure';
import type { Month } from './words';

interface Shown {
  line: Month;
  /** Empty where the line is of several companies. */
  node: string;
  /** Where the companies of such a line are. */
  parts: string;
  /** What finance or a channel has confirmed of it. */
  verified?: boolean;
}

export function Collected({ line, node, parts, verified = false }: Shown) {
  const { t } = useTranslation('insight');
  const text = money(verified ? line.collectedVerifiedMinor : line.collectedMinor, line.currencyCode);
  if (!node) return <Figure to={parts}>{text}</Figure>;
  const days = {
    paymentDateFrom: `${line.month}-01`,
    paymentDateTo: dayjs(`${line.month}-01`).endOf('month').format('YYYY-MM-DD'),
  };
  const receipts = receiptsOf(node, {
    ...days,
    ...(verified ? { state: 'RECEIPT_STATE_APPROVED' } : { standingOnly: 'true' }),
  });
  return (
    <Popover
      trigger="click"
      content={
        <ul className="plain">
          <li>
            <Figure to={receipts}>{t('months.receipts')}</Figure>
          </li>
          <li>
            <Figure to={ordersOf(node, { ...days, state: 'ORDER_STATE_PAID' })}>{t('months.orders')}</Figure>
          </li>
        </ul>
      }
    >
      <button type="button" className="amount link-like">
        {text}
      </button>
    </Popover>
  );
}

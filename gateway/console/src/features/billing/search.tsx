/** What the search box finds of billing: what is open for the one unit or customer that fits. */
import { period } from '@manor/web/format';
import { api, take } from '@manor/web/api/client';
import { MoneyText } from '../../parts/MoneyText';
import { joined, SHOWN, type SearchKind } from '../../search';

const receivables: SearchKind = {
  name: 'receivables',
  label: { 'zh-CN': '未收清的应收', 'en-US': 'Open receivables' },
  permission: 'billing.receivables.read',
  findOf: async (subject) => {
    const query = { openOnly: true, pageSize: SHOWN, ...subject };
    const answer = await take(api.GET('/v1/billing/receivables', { params: { query } }));
    return answer.receivables.map((receivable) => ({
      key: receivable.receivableId,
      nodeId: receivable.estateId,
      page: `billing/receivables/${receivable.receivableId}`,
      label: `${receivable.feeItemName} ${period(receivable.periodStart, receivable.periodEnd)}`,
      detail: (
        <>
          {joined(receivable.unitCode, receivable.customerName)}{' '}
          <MoneyText minor={receivable.outstandingMinor} currency={receivable.currencyCode} />
        </>
      ),
    }));
  },
};

export default [receivables];

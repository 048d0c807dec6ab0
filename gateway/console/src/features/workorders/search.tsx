/** What the desk's search box finds of work orders: one by its number, and what is open for the customer or unit found. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { named } from '@manor/web/named';
import { joined, SHOWN, type Hit, type SearchKind } from '../../search';

/** What is no number is refused by the platform, and the rest of the search would be lost with it. */
const NUMBER = /^\d{1,15}$/;

function hit(order: Schemas['workorders.Order']): Hit {
  const category = named({ nameZh: order.categoryNameZh, nameEn: order.categoryNameEn });
  return {
    key: order.orderId,
    nodeId: order.estateId,
    page: `workorders/orders/${order.orderId}`,
    label: `${order.number} ${category}`,
    detail: joined(order.unitCode || order.place, order.customerName, order.description.slice(0, 40)),
  };
}

const orders: SearchKind = {
  name: 'workorders',
  label: { 'zh-CN': '工单', 'en-US': 'Work orders' },
  permission: 'workorders.orders.read',
  find: async ({ within, text }) => {
    const { companyId } = within;
    if (!companyId || !NUMBER.test(text)) return [];
    const query = { ...within, companyId, number: text, pageSize: SHOWN };
    const answer = await take(api.GET('/v1/workorders/orders', { params: { query } }));
    return answer.orders.map(hit);
  },
  findOf: async (subject) => {
    const query = { ...subject, open: true, pageSize: SHOWN };
    const answer = await take(api.GET('/v1/workorders/orders', { params: { query } }));
    return answer.orders.map(hit);
  },
};

export default [orders];

/** What the search box finds of tenants: units by their code, customers by name or phone. */
import { api, take } from '@manor/web/api/client';
import { area } from '@manor/web/format';
import { joined, SHOWN, type SearchKind } from '../../search';

const PHONE = /^\+?[0-9-]{7,20}$/;

const units: SearchKind = {
  name: 'units',
  label: { 'zh-CN': '单元', 'en-US': 'Units' },
  permission: 'tenants.units.read',
  find: async ({ within, text, place }) => {
    const query = { ...within, code: text.slice(0, 60), pageSize: SHOWN };
    const answer = await take(api.GET('/v1/tenants/units', { params: { query } }));
    return answer.units.map(({ unitId, companyId, estateId, code, ...unit }) => ({
      key: unitId,
      nodeId: estateId,
      page: `tenants/units/${unitId}`,
      label: code,
      detail: joined(place(estateId), unit.buildingName, unit.name, area(unit.billableArea)),
      subject: { companyId, unitId },
    }));
  },
};

const customers: SearchKind = {
  name: 'customers',
  label: { 'zh-CN': '客户', 'en-US': 'Customers' },
  permission: 'tenants.customers.read',
  find: async ({ within, text, place }) => {
    const query = { ...within, query: text, pageSize: SHOWN };
    const answer = await take(
      PHONE.test(text)
        ? // A phone is personal, so it goes in a body and never in an address.
          api.POST('/v1/tenants/customers:search', { body: { ...within, phone: text } })
        : api.GET('/v1/tenants/customers', { params: { query } }),
    );
    return answer.customers.map(({ customerId, companyId, ...customer }) => ({
      key: customerId,
      nodeId: companyId,
      page: `tenants/customers/${customerId}`,
      label: customer.name,
      detail: joined(customer.code, customer.phone, ...customer.estateIds.map(place)),
      subject: { companyId, customerId },
    }));
  },
};

export default [units, customers];

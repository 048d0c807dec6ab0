/** What the search box finds of tenants: units by their code, customers by name, number or phone. */
import { api, take } from '@manor/web/api/client';
import { area } from '@manor/web/format';
import { findCustomers } from '../../parts/customers';
import { joined, SHOWN, type SearchKind } from '../../search';

const units: SearchKind = {
  name: 'units',
  label: { 'zh-CN': '房间', 'en-US': 'Units' },
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
    const found = await findCustomers(within, text, SHOWN);
    return found.map(({ customerId, companyId, ...customer }) => ({
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
